import { expect, test } from 'vitest';
import { run } from './engine.fixture';

const iam = "import * as all from '@aws-sdk/client-iam'; const iam = new all.IAMClient();\n";
const send = 'iam.send(new all.GetUserCommand({}))';

test.each([
	["Promise.reject(new Error('boom'));", { name: 'Error', message: 'boom', untaken: 'promise' }],
	["new Promise((_, no) => no(new Error('boom')));", { message: 'boom' }],
	["new Promise(() => { throw new Error('boom'); });", { message: 'boom' }],
	["Promise.resolve().then(() => { throw new TypeError('boom'); });", { name: 'TypeError' }],
	["Promise.reject(new Error('boom')).finally(() => {});", { message: 'boom' }],
	["async function main() { throw new Error('boom'); } main();", { message: 'boom' }],
	['const main = async () => missing; main();', { name: 'ReferenceError' }],
	["class A { async go() { throw new Error('boom'); } } new A().go();", { message: 'boom' }],
	[
		"const kept = (async () => { throw new Error('boom'); })(); setTimeout(() => {}, 50);",
		{ message: 'boom' }
	],
	["Promise.all([Promise.reject(new Error('boom'))]);", { message: 'boom' }],
	[`${send};`, { name: 'NoSuchEntityException', untaken: 'call' }],
	[`${send}.then(console.log);`, { name: 'NoSuchEntityException', untaken: 'promise' }],
	[`['a'].forEach(async () => { await ${send}; });`, { name: 'NoSuchEntityException' }],
	[`const answers = ['a'].map(async () => ${send});`, { name: 'NoSuchEntityException' }],
	[`async function main() { return ${send}; } main();`, { name: 'NoSuchEntityException' }],
	["({ async go() { return Promise.reject(new Error('boom')); } }).go();", { message: 'boom' }],
	["Promise.reject('a text');", { message: "'a text'" }]
])('a rejection that nobody takes ends a program as an error: %s', async (program, expected) => {
	const { ended } = await run(`${iam}${program}`);
	expect(ended).toMatchObject({ kind: 'threw', untaken: expect.any(String), ...expected });
	if (!program.includes("'a text'")) expect(ended).toMatchObject({ line: 2 });
});

const fails = "async function fails() { throw new Error('boom'); }\n";

test.each([
	'await fails().catch(() => {});',
	'try { await fails(); } catch {}',
	'try { await (async () => { await fails(); })(); } catch {}',
	'const later = fails(); await null; await null; try { await later; } catch {}',
	"const later = Promise.reject(new Error('boom')); await null; later.catch(() => {});",
	'await Promise.allSettled([fails(), fails()]);',
	'await Promise.all([fails(), fails()]).catch(() => {});',
	'await Promise.race([fails()]).catch(() => {});',
	'await Promise.any([fails()]).catch(() => {});',
	'fails().finally(() => {}).catch(() => {});',
	'Promise.resolve(fails()).then(null, () => {});',
	'new Promise((yes) => yes(fails())).catch(() => {});',
	'const again = async () => fails(); await again().catch(() => {});',
	'async function* each() { yield await fails(); } try { for await (const one of each()) ; } catch {}',
	`await ${send}.catch(() => {});`,
	`await Promise.allSettled(['a', 'b'].map(async () => ${send}));`,
	'try { for await (const page of all.paginateListUsers({ client: iam }, {})) ; } catch {}',
	`const credentials = async () => { throw new Error('none'); }; await new all.IAMClient({ credentials }).send(new all.ListUsersCommand({})).catch(() => {});`,
	`iam.middlewareStack.add((next) => async (args) => next(args), { step: 'initialize' }); await ${send}.catch(() => {});`
])('a rejection that is taken in its turn is none: %s', async (program) => {
	const { ended } = await run(`${iam}${fails}${program}\nconsole.log('on');`);
	expect(ended).toEqual({ kind: 'finished' });
});

test('try does not catch what is returned without await, as everywhere', async () => {
	const { text } = await run(`${fails}
		async function unawaited() { try { return fails(); } catch { return 'caught'; } }
		async function awaited() { try { return await fails(); } catch { return 'caught'; } }
		console.log(await unawaited().catch((error) => error.message), await awaited());
	`);
	expect(text).toEqual(['boom caught']);
});

test('a promise is printed as it is, and is one', async () => {
	const { text } = await run(`
		console.log(Promise.resolve(1), Promise, (async () => {})() instanceof Promise);
		class Mine extends Promise {}
		console.log(Mine.resolve(1) instanceof Mine, new Mine(() => {}) instanceof Promise, Promise.resolve(2).constructor.name);
	`);
	expect(text).toEqual(['Promise { <pending> } [Function: Promise] true', 'true true Promise']);
});
