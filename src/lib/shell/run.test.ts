import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShellBench } from './bench.fixture';
import { withFile } from './files';
import { nothingBreaks } from './fuzz.fixture';
import { quote } from './quote';
import { home, newShell } from './shell';

const typed = (line: string) => new ShellBench().type(line);

describe('words reach a program as in bash', () => {
	test.each([
		[`argv a  b`, '[a][b]'],
		[`argv 'a  b' "c  d"`, '[a  b][c  d]'],
		[`argv a'b'"c"\\ d`, '[abc d]'],
		[`argv '' "" x`, '[][][x]'],
		[`argv "\\"\\\\\\a"`, '["\\\\a]'],
		[`argv '{"Version":"2012-10-17","Statement":[]}'`, '[{"Version":"2012-10-17","Statement":[]}]'],
		[
			`argv Key=a,Value=b file://p.json --query Users[].Arn`,
			'[Key=a,Value=b][file://p.json][--query][Users[].Arn]'
		],
		[`argv a\\\n b # and no more`, '[a][b]'],
		[`argv a#b`, '[a#b]'],
		[`A='x  y'; argv $A "$A" \${A}z`, '[x][y][x  y][x][yz]'],
		[`argv $NOTHING "$NOTHING"`, '[]'],
		[`argv \${NOTHING:-a b} "\${HOME:-x}"`, '[a][b][/home/cloudshell-user]'],
		[`argv ~ ~/p a~`, '[/home/cloudshell-user][/home/cloudshell-user/p][a~]'],
		[`argv $(printf 'a b\\n\\n') "$(printf 'a b\\n')"`, '[a][b][a b]'],
		[`argv $(argv $(echo x))`, '[[x]]'],
		[`argv $'a\\tb'`, '[a\tb]'],
		[`argv "$" a$ $`, '[$][a$][$]'],
		[`false; argv $? $?`, '[1][1]'],
		[`A=b env | grep A=`, 'A=b\n'],
		[`A=b; argv $A; unset A; argv "$A"`, '[b][]'],
		[`for x in a 'b c'; do argv $x "$x"; done`, '[a][a][b][c][b c]'],
		[`for x in a b\ndo\n argv $x\ndone | tr a z`, '[z][b]'],
		[`if false; then echo a; elif true; then echo b; else echo c; fi`, 'b\n'],
		[`true && echo a || echo b; ! true || echo c`, 'a\nc\n'],
		[`cat <<EOF | tr a-z A-Z\nhome $HOME \\$x "q"\nEOF\n`, 'HOME /HOME/CLOUDSHELL-USER $X "Q"\n'],
		[`cat <<'EOF'\n$HOME \\$(x)\nEOF\n`, '$HOME \\$(x)\n'],
		[`cat <<< "a b"`, 'a b\n']
	])('%s', async (line, printed) => {
		expect(await typed(line)).toBe(printed);
	});

	test('however they are quoted, they come out whole', async () => {
		const words = fc.array(fc.string({ unit: 'grapheme' }).filter((each) => !/[\0\r]/.test(each)));
		await fc.assert(
			fc.asyncProperty(words, async (given) => {
				const printed = await typed(`argv ${quote(given)}`);
				expect(printed).toBe(given.map((each) => `[${each}]`).join(''));
			})
		);
	});
});

describe('what goes where', () => {
	test('into a file, behind what is in it, and out of it', async () => {
		const bench = new ShellBench();
		await bench.type('echo one > a.txt; echo two >> a.txt');
		expect(await bench.type('cat < a.txt; wc -l a.txt')).toBe('one\ntwo\n2 a.txt\n');
	});
	test.each([
		['both > f', 'err\n'],
		['both 2> f', 'out\n'],
		['both > f 2>&1; cat f', 'out\nerr\n'],
		['both 2>&1 > f', 'err\n'],
		['both &> f; cat f', 'out\nerr\n'],
		['both 2>/dev/null', 'out\n'],
		['both 2>&1 | tr a-z A-Z', 'OUT\nERR\n'],
		['both >&2 | tr a-z A-Z', 'out\nerr\n']
	])('%s', async (line, printed) => {
		expect(await typed(line)).toBe(printed);
	});
	test('a file that is not there keeps a command from beginning', async () => {
		const bench = new ShellBench();
		expect(await bench.type('argv a < nothing')).toBe(
			'shell: nothing: No such file or directory\n'
		);
		expect(bench.shell.code).toBe(1);
	});
	test('names with * and ? are files, where there are any', async () => {
		const bench = new ShellBench();
		await bench.type('mkdir p; touch b.json a.json p/c.json .hidden');
		expect(await bench.type('argv *.json ?.json p/* "*" none*')).toBe(
			'[a.json][b.json][a.json][b.json][p/c.json][*][none*]'
		);
	});
	test('a directory that is gone to inside a pipe is left with it', async () => {
		const bench = new ShellBench();
		await bench.type('mkdir p; cd p | cat; pwd > here');
		expect(await bench.type('cat here; cd p; pwd; cd -')).toBe(
			'/home/cloudshell-user\n/home/cloudshell-user/p\n/home/cloudshell-user\n'
		);
	});
});

describe('what is not there is told, and what to use', () => {
	test.each([
		['while true; do echo; done', /while is not there: use for/],
		['echo `date`', /write \$\(…\)/],
		['sleep 1 &', /use ;/],
		['echo $((1+1))', /no arithmetic/],
		['echo a{b,c}', /put it in quotes/],
		['argv --query {a:b,c:d}', /put it in quotes/],
		['curl https://example.com', /no network here/],
		['jq .', /--query/],
		['sed s/a/b/', /use cut, tr or grep/],
		['A=(a b)', /arrays are not there/],
		['f() { echo; }', /functions are not there/],
		['(echo)', /is not there/],
		['grep -r x', /-r is not there/],
		['ls --color', /--color is not there/]
	])('%s', async (line, words) => {
		expect(await typed(line)).toMatch(words);
	});
	test.each([
		'echo "',
		"echo 'a",
		'echo a |',
		'true &&',
		'for x in a',
		'for x in a; do echo',
		'if true; then',
		'cat <<EOF\na',
		'echo $(date',
		'echo a\\'
	])('%s waits for more', async (line) => {
		expect(await typed(line)).toBe('(incomplete)');
	});
	test.each(['| a', 'a ;; b', 'echo )', 'done', 'for x in a; do done', 'echo > ; b', '&& a'])(
		'%s is refused, and nothing of it is run',
		async (line) => {
			const bench = new ShellBench();
			expect(await bench.type(`touch made; ${line}`)).toMatch(
				/^shell: syntax error near unexpected/
			);
			expect(bench.shell).toEqual({ ...newShell, code: 2 });
		}
	);
});

describe('a line that could go on for ever', () => {
	const loop = 'for a in $(printf "%s " 1 2 3 4 5 6 7 8 9); do ';
	const nested = loop.repeat(6) + 'true' + '; done'.repeat(6);
	test('ends by Ctrl+C', async () => {
		const stop = new AbortController();
		let turns = 0;
		const bench = new ShellBench({
			interrupted: stop.signal,
			breathe: async () => {
				if (++turns === 3) stop.abort();
			}
		});
		expect(await bench.type(nested)).toBe('^C\n');
		expect(bench.shell.code).toBe(130);
	});
	test('ends by itself', async () => {
		expect(await typed(nested)).toBe('shell: stopped after 10000 commands\n');
	});
});

describe('a line that would take more memory than there is', () => {
	const often = (word: string, times: number) => `${word} `.repeat(times);
	test.each([
		[
			'gathers no more for a pipe than can be kept',
			`for x in ${often('a', 30)}; do cat big; done | wc -c`,
			/more was printed than can be kept/
		],
		[
			'nor for a file',
			`for x in ${often('a', 30)}; do cat big; done > out`,
			/more was printed than can be kept/
		],
		[
			'nor for a word',
			`echo $(for x in ${often('a', 30)}; do cat big; done)`,
			/more was printed than can be kept/
		],
		[
			'shows no more than can be shown',
			often('cat big;', 30),
			/more was printed than can be shown/
		],
		['reads no more than can be read at once', `cat ${often('big', 30)} | wc -l`, /File too large/],
		['makes no more words', `A="${often('x', 40_000)}"; argv ${often('$A', 300)}`, /list too long/],
		['nor a longer one', `A=$(head -c 90000 big); argv ${'"$A"'.repeat(300)}`, /list too long/]
	])('%s', async (_, line, words) => {
		const bench = new ShellBench();
		const big = withFile(bench.shell.files, `${home}/big`, `${'0'.repeat(999)}\n`.repeat(1000));
		if (!big.ok) throw new Error(big.error);
		bench.shell = { ...bench.shell, files: big.value };
		expect(await bench.type(line)).toMatch(words);
	});
	test('a file of blank lines is looked through for passwords, and that ends', async () => {
		const bench = new ShellBench();
		const blank = withFile(bench.shell.files, `${home}/blank`, `a${'\n'.repeat(1_000_000)}b`);
		if (!blank.ok) throw new Error(blank.error);
		bench.shell = { ...bench.shell, files: blank.value };
		expect(await bench.type('argv file://blank')).toBe('[file://blank]');
	});
});

describe('whatever is typed', () => {
	test('nothing throws, and what cannot be read changes nothing', () => nothingBreaks(500));
});
