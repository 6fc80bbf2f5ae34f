import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bashRules } from '../../src/lib/shell/bash-rules.fixture';
import { ShellBench } from '../../src/lib/shell/bench.fixture';
import type { Program } from '../../src/lib/shell/program';
import { programs } from '../../src/lib/shell/programs';
import { patternOf } from '../../src/lib/shell/programs/pattern/pattern';
import { quote } from '../../src/lib/shell/quote';
import { shellLines } from './shell-lines';

/* The terminal's shell beside bash, which every machine that runs these tests has. */

/** What bash makes of words: one after the other, with a NUL behind each. */
function wordsInBash(line: string): readonly string[] {
	const script = `set -f; set -- ${line}\n[ $# -eq 0 ] || printf '%s\\0' "$@"`;
	const printed = execFileSync('bash', ['--norc', '-c', script], {
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
		env: { A: 'x y', B: '', LC_ALL: 'C.UTF-8' }
	});
	return printed.split('\0').slice(0, -1);
}

async function wordsHere(line: string): Promise<readonly string[]> {
	const given: string[] = [];
	const set: Program = {
		name: 'kept',
		about: 'keeps its words',
		run: async ({ args }) => {
			given.push(...args.slice(1));
			return { code: 0, output: [] };
		}
	};
	const bench = new ShellBench({
		programs: new Map([...programs, set].map((each) => [each.name, each]))
	});
	await bench.type("A='x y'; B=");
	await bench.type(`kept -- ${line}`);
	return given;
}

describe('words', () => {
	const text = fc
		.string({ unit: fc.oneof(fc.constantFrom(...`"'\\$\`!*?~{}[];&|<>() \n\t#=a`), fc.string()) })
		.filter((each) => !/[\0\r]/.test(each) && each.isWellFormed());

	test('that are quoted here are read in bash as they were', () => {
		fc.assert(
			fc.property(fc.array(text), (words) => {
				expect(wordsInBash(quote(words))).toEqual(words);
			}),
			{ numRuns: 60 }
		);
	});

	const plain = fc.stringMatching(/^[a-zA-Z0-9./:=,@-]{1,6}$/);
	const inSingle = text.map((each) => `'${each.replaceAll("'", '')}'`);
	const inDouble = fc
		.array(
			fc.constantFrom(
				'a',
				' ',
				"'",
				'\\"',
				'${A#x}',
				'${A/ /_}',
				'$((1+2))',
				'`echo x`',
				'\\\\',
				'\\$',
				'$A',
				'${B}',
				'\\n',
				'#',
				'*',
				';'
			)
		)
		.map((each) => `"${each.join('')}"`);
	const bare = fc.constantFrom(
		'$A',
		'${A}',
		'$B',
		'${B:-z w}',
		'${A:-z}',
		'${A%% *}',
		'${#A}',
		'{a,b}',
		'x{1..3}',
		'$((2*3))',
		'${A^^}',
		'${A:1:1}',
		'\\ ',
		'\\"',
		"\\'",
		'\\*'
	);
	const commands = fc.constantFrom('$(echo a b)', '"$(echo "a  b")"', '$(printf "q\\n\\n")');
	const word = fc
		.array(fc.oneof(plain, inSingle, inDouble, bare, commands), { minLength: 1, maxLength: 4 })
		.map((each) => each.join(''));
	const lines = fc.array(word, { maxLength: 5 }).map((each) => each.join(' '));

	test('however they are written, are those of bash', async () => {
		await fc.assert(
			fc.asyncProperty(lines, async (line) => {
				expect(await wordsHere(line)).toEqual(wordsInBash(line));
			}),
			{ numRuns: 100 }
		);
	});
});

describe('patterns', () => {
	const kinds = { basic: '', extended: 'E', perl: 'P' } as const;
	const signs = {
		basic: [
			...'abc.*^$1|(',
			'[ab]',
			'[^b]',
			'\\(',
			'\\)',
			'\\|',
			'\\+',
			'\\?',
			'\\{1,2\\}',
			'\\<',
			'\\b'
		],
		extended: [...'abc.*^$1()|+?', '[ab]', '[^b]', '{1,2}', '{2}', '\\<', '\\B', '\\('],
		perl: [
			...'abc.*1()|+?',
			'[ab]',
			'\\d',
			'\\b',
			'*?',
			'(?:',
			'(?=',
			'(?!',
			'(?<=a)',
			'(?<!b)',
			'\\K'
		]
	} as const;
	const pattern = (kind: keyof typeof kinds) =>
		fc.array(fc.constantFrom(...signs[kind]), { minLength: 1, maxLength: 7 });
	const text = fc.string({ unit: fc.constantFrom(...'abcab1 (|'), minLength: 1, maxLength: 12 });
	const gnu = (program: string, args: readonly string[], inside: string) =>
		spawnSync(program, args, {
			input: `${inside}\n`,
			encoding: 'utf8',
			env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' }
		});

	test.each(['basic', 'extended', 'perl'] as const)('that are %s find what grep finds', (kind) => {
		let compared = 0;
		fc.assert(
			fc.property(pattern(kind), text, (parts, inside) => {
				const source = parts.join('');
				const escapes = kind === 'perl' ? 'perl' : 'none';
				const made = patternOf(source, { kind, escapes, ignoresCase: false });
				// What is refused here is told; GNU lets some of it pass with a warning.
				if (typeof made === 'string') return;
				const { stdout, status } = gnu('grep', [`-o${kinds[kind]}`, '-e', source], inside);
				// Only GNU refuses it.
				if (status === 2) return;
				const found = [...made.all(inside)].map(({ groups }) => groups[0] ?? '');
				expect(
					found
						.filter(Boolean)
						.map((each) => `${each}\n`)
						.join('')
				).toBe(stdout);
				expect(made.test(inside)).toBe(status === 0);
				compared++;
			}),
			{ numRuns: 300 }
		);
		expect(compared).toBeGreaterThan(30);
	});

	test('have in their groups what those of sed have', () => {
		const part = fc.constantFrom(
			'a',
			'b',
			'.',
			'[ab]',
			'a*',
			'b+',
			'c?',
			'(a)',
			'(b*)',
			'(a|ab)',
			'(.)'
		);
		let compared = 0;
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), text, (parts, inside) => {
				const source = `(${parts.join('')})`;
				const made = patternOf(source, { kind: 'extended', escapes: 'none', ignoresCase: false });
				if (typeof made === 'string') return;
				const [last] = [made.groups];
				const { stdout } = gnu('sed', ['-nE', `s/${source}/\\n\\1\\n\\${last}\\n/p`], inside);
				const groups = made.find(inside)?.groups;
				const [, whole, inner] = stdout.split('\n');
				expect([groups?.[1], groups?.[last]]).toEqual([whole, inner]);
				compared++;
			}),
			{ numRuns: 100 }
		);
		expect(compared).toBeGreaterThan(50);
	});
});

describe('a line prints what it prints in bash', () => {
	let folder: string;
	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'leastwise-shell-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	test.each([
		'printf "b 2\\na 10\\nb 2\\n" > f; sort f; sort -u f; sort -r f; sort -k 2 -n f; uniq -c f; sort f | uniq -d',
		'printf "a,b,c\\nd,e,f\\nnone\\n" | cut -d , -f 1,3; printf "a,b,c\\n" | cut -d, -f2-; echo abc | cut -c 1-2',
		'printf "1\\n2\\n3\\n4\\n" > n; head -n 2 n; head -1 n; tail -n 1 n; tail -2 n; tail -n +3 n; head -c 3 n',
		'printf "one two\\nthree\\n" > w; wc w; wc -l w; wc -lw w; cat w | wc -l; wc -c < w; cp w v; wc -l w v',
		'echo Hello | tr a-z A-Z; echo aabbc | tr -s ab; echo a-b_c | tr -d _-; echo "a b" | tr "[:lower:]" "[:upper:]"',
		'echo hello | base64; echo aGVsbG8K | base64 -d; printf "%080d" 7 | base64; printf "%080d" 7 | base64 -w 0; echo "?!" | base64 -d; echo $?',
		'printf "Alice\\nbob\\nal.ice\\n" > g; grep -i al g; grep -v b g; grep -c i g; grep -n "^b" g; grep "l.i" g; grep -F l.i g; grep -E "A|b" g; grep -o "l[i.]" g; grep zzz g; echo $?; grep -q bob g && echo yes; grep -l bob g; grep "a\\|b" g; grep a+ g; grep -w bo g; echo $?',
		'mkdir -p a/b; touch a/b/c; ls a; ls a/b; cp -r a d; ls d/b; mv d e; ls; rm -r e; ls; cd a/b && ls; cd ..; ls',
		'echo -n a; echo -e "b\\tc"; echo "d\\te"; echo -- x; printf "%s-%s\\n" 1 2 3; printf "%5s|%-5s|%d%%\\n" a b 7; printf "no words\\n"',
		'test -f nothing; echo $?; touch x; [ -f x ] && echo there; [ a = a ]; echo $?; [ 2 -lt 10 ] && echo less; [ "" ] || echo empty; [ ! -d x ] && echo file',
		'for f in a b c; do echo "$f" > "$f.txt"; done; for f in *.txt; do cat "$f"; done; echo *.t?t; echo *.none',
		'A=1; if [ "$A" = 1 ]; then echo one; else echo other; fi | tr o 0; false || echo $?; ! false; echo $?',
		'cat <<EOF > h\n"$HOME" is \\$HOME\nEOF\ncat h | grep -c is; cat <<-"X"\n\t$A\n\tX\n',
		'A=5 B=6; C=$A$B; echo "$C" ${C}x $(echo $(echo deep)) "${D:-none}"; export A; env | grep -c ^A=; unset A; echo "[$A]"',
		'cat nothing 2>/dev/null; echo $?; cat nothing 2>&1 | wc -l; nosuchprogram 2>/dev/null; echo $?',
		'printf "x\\n" | cat - ; printf "a\\nb\\n" | cat -n; true && false; echo $?; echo a > r; echo b >> r; cat < r; cat r r | sort | uniq -c'
	])('%s', async (line) => {
		await likeBash(folder, line);
	});

	test.each(shellLines)('%#: %s', (line) => likeBash(folder, line));

	test.each(bashRules)('%s, and so does bash', (_, line, printed) => {
		expect(inBash(folder, line).stdout).toBe(printed);
	});
});

async function likeBash(folder: string, line: string) {
	const { stdout, status } = inBash(folder, line);
	const bench = new ShellBench();
	await bench.type(line);
	const printed = bench.chunks.filter(({ to }) => to === 'stdout').map(({ text }) => text);
	expect(printed.join('').replace(/^The terminal stays\..*\n/m, '')).toBe(stdout);
	expect(bench.shell.code).toBe(status);
}

function inBash(folder: string, line: string) {
	return spawnSync('bash', ['--norc', '-c', line], {
		stdio: ['ignore', 'pipe', 'pipe'],
		cwd: folder,
		encoding: 'utf8',
		env: { PATH: process.env['PATH'], HOME: '/home/cloudshell-user', LC_ALL: 'C', TZ: 'UTC' }
	});
}
