import { expect, test } from 'vitest';
import { run } from './engine.fixture';
import { prepared } from './prepared';
import { snippets, stages, textOf } from './snippets';

const added = /\n;import \{ rejected as leastwiseRejected \} from 'main\.js';$/;

test.each([
	['console.log(1);', 'console.log(1);'],
	['const a = b;\nlet c', '0;const a = b;\n0;let c'],
	['if (a) b(); else c();', '0;if (a) b(); else c();'],
	[
		'async function f() {\n  await 1;\n}',
		'async function f() {try{\n  await 1;\n}catch(e){throw leastwiseRejected(e)}}'
	],
	[
		'f(async (a) => a.b);',
		'f(async (a) => {try{return await (a.b)}catch(e){throw leastwiseRejected(e)}});'
	],
	[
		'f(async () => ({ a }));',
		'f(async () => {try{return await (({ a }))}catch(e){throw leastwiseRejected(e)}});'
	],
	['({ async g() {} });', '({ async g() {try{}catch(e){throw leastwiseRejected(e)}} });'],
	[
		'async function f() { return(g) }',
		'async function f() {try{ 0;return await ((g)) }catch(e){throw leastwiseRejected(e)}}'
	],
	[
		'async function f() { return; }',
		'async function f() {try{ 0;return; }catch(e){throw leastwiseRejected(e)}}'
	],
	['({ f() { return a; } });', '({ f() { 0;return a; } });'],
	['async function* g() {}', 'async function* g() {}']
])('what the engine is handed: %j', (program, expected) => {
	const text = prepared(program);
	expect(text).toMatch(added);
	expect(text.replace(added, '')).toBe(expected);
});

test('a program that cannot be read is left as it is', () => {
	expect(prepared('const = 1;')).toBe('const = 1;');
});

test('no line is moved', () => {
	for (const snippet of snippets) {
		for (const stage of stages) {
			const text = textOf(snippet, stage);
			expect(prepared(text).replace(added, '').split('\n')).toHaveLength(text.split('\n').length);
		}
	}
});

test.each([
	['const a = 1\nconst b = [a]\nif (b.length) console.log(b)\nelse console.log(0)', '[ 1 ]'],
	['switch (1) { case 1: { const a = 2; console.log(a); } }', '2'],
	['a: for (const x of [1, 2]) { for (;;) { if (x) continue a; } }\nconsole.log("end")', 'end'],
	['const f = async function () { return this.a }; console.log(await f.call({ a: 1 }))', '1'],
	['const f = async (...all) =>\n  // first\n  all.length; console.log(await f(1, 2))', '2'],
	['async function f() { return arguments.length } console.log(await f(1, 2, 3))', '3'],
	['async function f() { return g(); function g() { return 4; } } console.log(await f())', '4'],
	['console.log(await (async () => await (async () => 5)())())', '5'],
	['var a = 1; do a++\nwhile (a < 6)\nvar b = a; console.log(b)', '6'],
	['const f = async () => { return async () => 8 }; console.log(await (await f())())', '8'],
	[
		'const f = async () => { return [1].map((a) => { return a }) }; console.log(await f())',
		'[ 1 ]'
	],
	[
		'const f = async () => { return async () => async () => 9 }\nconsole.log(await (await (await f())())())',
		'9'
	],
	['console.log(`${await (async () => 7)()}`)', '7']
])('what is handed over does the same: %j', async (program, expected) => {
	const { text, ended } = await run(program);
	expect(ended).toEqual({ kind: 'finished' });
	expect(text).toEqual([expected]);
});

test.each([
	['const none = undefined;\n\n\nconst length = none.length;', 4],
	['const f = () => {\n  const none = undefined;\n  return none.length;\n};\n\nf();', 3],
	["console.log('a');\n\nconst x = require('a');", 3],
	['const none = undefined;\nif (none) {}\n\nif (none.length) {}', 4]
])('what goes wrong is told with its line: %j', async (program, line) => {
	expect((await run(program)).ended).toMatchObject({ kind: 'threw', line });
});
