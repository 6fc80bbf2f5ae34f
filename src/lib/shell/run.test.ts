import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bashRules } from './bash-rules.fixture';
import { ShellBench } from './bench.fixture';
import { textOf, withFile } from './files';
import { nothingBreaks } from './fuzz.fixture';
import { fromKept, toKept } from './kept';
import type { Program } from './program';
import { programs } from './programs';
import { quote } from './quote';
import type { Failed, Io } from './run';
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

describe('as in bash', () => {
	test.each(bashRules)('%s', async (_, line, printed) => {
		const bench = new ShellBench();
		await bench.type(line);
		const said = bench.chunks.filter(({ to }) => to === 'stdout').map(({ text }) => text);
		expect(said.join('')).toBe(printed);
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
		['select x in a b; do echo; done', /read and case are/],
		['sleep 1 &', /use ;/],
		['echo $!', /one after the other/],
		['!!', /arrows and Ctrl R/],
		['!aws', /arrows and Ctrl R/],
		['tee >(cat)', /write to a file first/],
		['case a in a) echo;;& esac', /use ;;/],
		['echo ${A@Q}', /see help/],
		['exec ls', /the shell stays/],
		['[[ -q x ]]', /-q is not there: -n .* -r -w -x/],
		['[ -q x ]', /-q is not there: -n .* -r -w -x/],
		['[[ a -xx b ]]', /-xx is not there: =/],
		["echo $'\\xe9'", /beyond ASCII, \\u00e9/],
		["echo $'\\q'", /\\q' is not there: \\n/],
		['case a in a) echo;& esac', /;& is not there: use ;;/],
		['echo a > >(cat)', />\(… is not there: write to a file/],
		['cat <&3', /<& is not there: only < reads/],
		['read -u 3 x', /-u 3 is not there/],
		['declare -n x=y', /-n is not there/],
		['declare -l x=Y', /-l is not there/],
		['echo $[1+2]', /use \$\(\(…\)\)/],
		['echo $_', /Alt \. is/],
		['getopts ab: x', /while, case and shift/],
		['rmdir a', /rm -r/],
		['echo 1+1 | bc', /\$\(\(…\)\), or awk/],
		['printenv HOME', /Use env/],
		['trap "rm x" EXIT', /at the end/],
		['set -k', /-k is not there: .*-e -u -x -o pipefail are/],
		['set -v', /-v is not there/],
		['set +B', /\+B is not there/],
		['set -o verbose', /-o verbose is not there/],
		['shopt -s extglob', /case takes several patterns/],
		['shopt -s globstar', /find goes through/],
		['shopt -u expand_aliases', /is not there/],
		['declare -l x=A', /-l is not there/],
		['curl https://example.com', /no network here/],
		['jq .', /--query/],
		['sed 3l', /s y d p q/],
		['awk \'{print > "f"}\'', /put > file behind awk/],
		["awk 'function f() {}'", /functions of one’s own/],
		['find . -exec rm {} +', /use \| xargs/],
		['date -v-90d', /as on Linux/],
		["alias a='b | c'", /make a function/],
		['ls --color', /--color is not there/],
		['grep -E "\\d+" f', /\[0-9\] is, and with grep -P it/],
		['echo a | sed "s/\\d/x/"', /\[0-9\] is/],
		["echo a | awk '/a\\1/'", /Invalid back reference/]
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

describe('a script', () => {
	test('asks whoever sits there for what it reads', async () => {
		const asked: string[] = [];
		const bench = new ShellBench({
			ask: async (prompt) => {
				asked.push(prompt);
				return 'jun';
			}
		});
		expect(await bench.type('read -rp "User: " NAME; echo "<$NAME>"')).toBe('<jun>\n');
		expect(asked).toEqual(['User: ']);
	});
	test('keeps what was read as a secret out of what is kept', async () => {
		const bench = new ShellBench({ ask: async () => 'Ridgeway-1829' });
		await bench.type('read -rsp "Password: " PW');
		expect(bench.passwords).toContain('Ridgeway-1829');
	});
	test('that ends by set -e ends alone, and the next line is as before', async () => {
		const bench = new ShellBench();
		expect(await bench.type('set -e; echo a; false; echo b')).toBe('a\n');
		expect(bench.shell.code).toBe(1);
		expect(await bench.type('false; echo c')).toBe('c\n');
	});
	test('is told once of set -a, set -C and nullglob, and of what is strict again for each line', async () => {
		const bench = new ShellBench();
		await bench.type('set -aCu; shopt -s nullglob; touch f');
		expect(await bench.type('X=1; env | grep ^X=; echo a *.none $NOTHING; echo b > f')).toBe(
			'X=1\na\nshell: f: cannot overwrite existing file\n'
		);
	});
	test('has functions, arrays and aliases as long as the page is open', async () => {
		const bench = new ShellBench();
		await bench.type('f() { echo "f $1"; }; A=(1 2); alias hi="echo hello"');
		expect(await bench.type('f x; echo ${A[1]}; hi you')).toBe('f x\n2\nhello you\n');
		expect(fromKept(toKept(bench.shell, [])).functions.size).toBe(0);
	});
	test('tells which of its lines failed, and not those that were asked', async () => {
		const failed: Failed[] = [];
		const bench = new ShellBench({ failed: (each) => failed.push(each) });
		await bench.type(
			'echo a\nif both; then :; fi\nfor x in 1 2; do\n  both $x || true\n  both -$x\ndone'
		);
		expect(failed).toEqual([
			{ line: 5, words: ['both', '-1'], code: 3 },
			{ line: 5, words: ['both', '-2'], code: 3 }
		]);
	});
	test('leaves no file behind of what one command reads from another', async () => {
		const bench = new ShellBench();
		await bench.type('cat <(echo a) <(echo b); for x in <(echo c); do cat $x; done');
		expect(bench.chunks.map(({ text }) => text).join('')).toBe('a\nb\nc\n');
		expect(bench.shell.files).toEqual(newShell.files);
	});
});

/** Has a program `halt` that does something, such as to press Ctrl C. */
function benchWith(does: () => void, io: Partial<Io>): ShellBench {
	const halt: Program = {
		name: 'halt',
		about: 'does something',
		async run() {
			does();
			return { code: 0, output: [] };
		}
	};
	return new ShellBench({
		...io,
		programs: new Map([...programs, halt].map((each) => [each.name, each]))
	});
}

const contentOf = ({ shell }: ShellBench, name: string) =>
	textOf(shell.files.content.get(`${home}/${name}`) ?? '');

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
	test.each([
		['between the programs of a pipe', 'argv a | argv b | argv c', 'argv'],
		['and whoever reads for long asks for it', 'slow', 'slow: 3']
	])('lets the page have its turn %s', async (_, line, last) => {
		const stop = new AbortController();
		const started: string[] = [];
		const slow: Program = {
			name: 'slow',
			about: 'takes its time',
			async run({ pause }) {
				for (let at = 1; at < 9; at++) {
					started.push(`slow: ${at}`);
					await pause();
				}
				return { code: 0, output: [] };
			}
		};
		const argv: Program = {
			name: 'argv',
			about: 'is there',
			async run() {
				started.push('argv');
				return { code: 0, output: [] };
			}
		};
		const bench = new ShellBench({
			interrupted: stop.signal,
			programs: new Map([slow, argv].map((each) => [each.name, each])),
			breathe: async () => {
				if (started.at(-1) === last) stop.abort();
			}
		});
		expect(await bench.type(line)).toBe('^C\n');
		expect(started).toHaveLength(last === 'argv' ? 1 : 3);
	});
	test.each([
		'(echo kept > f; halt)',
		'{ echo kept > f; halt; } | cat',
		'x=$(echo kept > f; halt)',
		"bash -c 'echo kept > f; halt'",
		'echo "echo kept > f; halt" > s.sh; bash s.sh',
		'echo kept | xargs -I {} bash -c "echo {} > f; halt"',
		'f() { echo kept > f; halt; }; f | cat'
	])('leaves what it did to files where it is stopped: %s', async (line) => {
		const stop = new AbortController();
		const bench = benchWith(() => stop.abort(), { interrupted: stop.signal });
		expect(await bench.type(line)).toBe('^C\n');
		expect(contentOf(bench, 'f')).toBe('kept\n');
	});
	test('keeps what came before a fault of ours, and who typed it', async () => {
		const told: unknown[] = [];
		const fault = new Error('No such thing');
		const bench = benchWith(
			() => {
				throw fault;
			},
			{ broken: (error) => told.push(error), ask: async () => 'Tall-Lantern-40' }
		);
		await bench.type('X=1; read -s PW; (echo kept > f; halt); X=2');
		expect(told).toEqual([fault]);
		expect(bench.passwords).toContain('Tall-Lantern-40');
		expect(bench.shell.code).toBe(255);
		expect(bench.shell.variables.get('X')).toBe('1');
		expect(contentOf(bench, 'f')).toBe('kept\n');
	});
	test.each([
		nested,
		'while true; do :; done',
		'for ((;;)); do true; done',
		'until false; do x=1; done',
		'seq 20000 | xargs -n1 true',
		'while ((1)); do ((1)); done',
		'while [[ a ]]; do { ( : ); }; done'
	])('ends by itself: %#', async (line) => {
		expect(await typed(line)).toBe('shell: stopped after 10000 commands\n');
	});
	test.each([
		['a function that calls itself', 'f() { f; }; f', /too deeply/],
		['a number that stands for itself', 'x=x; echo $((x))', /recursion level/],
		['a program of awk', "awk 'BEGIN { while (1) x++ }'", /stopped after/],
		['a script of sed', "echo a | sed 'G;D'", /stopped after/],
		[
			'a pattern that asks for what it took',
			`echo ${'a'.repeat(9000)} | grep '\\(a*\\)\\(a*\\)\\1\\2b'`,
			/takes too long/
		],
		['braces', 'echo {1..99}{1..99}{1..99}', /more than 10000 words/],
		['braces in braces', `echo ${'{a,'.repeat(9000)}${'}'.repeat(9000)}`, /nested too deeply/],
		['braces after one another', `echo ${'{1..1}'.repeat(9000)}`, /nested too deeply/],
		['braces that never end', `echo ${'{a,'.repeat(30_000)} | wc -c`, /^90001$/m],
		[
			'braces with nothing in them',
			`echo ${'{'.repeat(45_000)}${'}'.repeat(45_000)} | wc -c`,
			/^90001$/m
		],
		['a question in questions', `[[ ${'( '.repeat(9000)}`, /nested too deeply/],
		['a question the other way round', `[[ ${'! '.repeat(9000)} a ]]`, /nested too deeply/],
		[
			'a question of many',
			`[[ ${'a && '.repeat(9000)} ! a || ${'! a || '.repeat(6000)} a ]]; echo $?`,
			/^0$/m
		],
		['choices in choices', `echo $((${'1?1:'.repeat(9000)}1))`, /recursion level/],
		['numbers that are given on', `echo $((${'a='.repeat(9000)}1))`, /recursion level/],
		['powers of powers', `echo $((${'1**'.repeat(9000)}1))`, /recursion level/],
		['signs', `echo $((${'- '.repeat(9000)}1))`, /recursion level/],
		['parentheses', `echo $((${'('.repeat(9000)}1${')'.repeat(9000)}))`, /recursion level/],
		[
			'a pattern of many stars',
			`x=$(printf '%05000d' 0); y=\${x//*?*?*?*?*?*?*?*Z/}; echo \${#y}`,
			/^5000$/m
		],
		['a long text and a star', `x=${'0'.repeat(90_000)}; y=\${x//1*/}; echo \${#y}`, /^90000$/m],
		[
			'a long text and a long pattern',
			`x=${'0'.repeat(90_000)}; y=\${x//${'0'.repeat(5000)}1/}`,
			/takes too long/
		],
		['brackets that never end', `echo ${'['.repeat(90_000)}`, /takes too long/],
		['a class that there is not', 'echo [[:letter:]]', /\[:letter:\] is not there: alnum/],
		[
			'a pattern that nearly fits',
			`x=${'0'.repeat(90_000)}; case $x in *${'0'.repeat(5000)}1) ;; esac`,
			/takes too long/
		],
		['values in values', `echo ${'${a:-'.repeat(9000)}${'}'.repeat(9000)}`, /nested too deeply/],
		['quotes in values', `echo ${'"${a:-'.repeat(9000)}${'}"'.repeat(9000)}`, /nested too deeply/],
		['sums in sums', `echo ${'$(('.repeat(9000)}1${'))'.repeat(9000)}`, /nested too deeply/]
	])('so does %s', async (_, line, words) => {
		expect(await typed(line)).toMatch(words);
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
		['nor holds a longer one in sed', "cat big | sed -n 'G;G;h'", /grew longer than can be kept/],
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

describe('files', () => {
	test('are listed with their times, sizes and whether they can be run, as by ls', async () => {
		const bench = new ShellBench();
		await bench.type('echo "echo hello" > a.sh; mkdir -p p/q; touch b .hidden; chmod +x a.sh');
		expect(await bench.type('ls -l')).toBe(
			[
				'total 8\n',
				'-rwxr-xr-x 1 cloudshell-user cloudshell-user   11 Nov 23 08:05 a.sh\n',
				'-rw-r--r-- 1 cloudshell-user cloudshell-user    0 Nov 23 08:05 b\n',
				'drwxr-xr-x 3 cloudshell-user cloudshell-user 4096 Nov 23 08:05 p\n'
			].join('')
		);
		expect(await bench.type('ls -a')).toBe('.\n..\n.hidden\na.sh\nb\np\n');
		expect(await bench.type('ls -A')).toBe('.hidden\na.sh\nb\np\n');
		expect(fromKept(toKept(bench.shell, [])).files).toEqual(bench.shell.files);
	});

	test.each([
		['755', 'rwxr-xr-x'],
		['u+rwx,go-w', 'rwxr-xr-x'],
		['+x f; chmod -x', 'rw-r--r--'],
		['+x f; chmod 644', 'rw-r--r--'],
		['+x f; chmod g+w', 'rwxr-xr-x'],
		['+x f; mv f g; touch f; ls -l g #', 'rwxr-xr-x']
	])('chmod %s is seen', async (mode, told) => {
		expect(await typed(`touch f; chmod ${mode} f; ls -l f`)).toContain(told);
	});

	test('keep the time at which they were changed', async () => {
		const bench = new ShellBench();
		await bench.type('echo a > a');
		const { files } = bench.shell;
		const [path] = [...files.content.keys()];
		const marks = new Map([[path ?? '', { time: Date.UTC(2025, 1, 3) }]]);
		bench.shell = { ...bench.shell, files: { ...files, marks } };
		expect(await bench.type('cat a; ls -l a')).toMatch(/Feb {2}3 {2}2025 a\n$/);
		await bench.type('echo b >> a');
		expect(await bench.type('ls -l a')).toMatch(/Nov 23 08:05 a\n$/);
	});

	test('may lie in /tmp, which is there', async () => {
		expect(await typed('cd /tmp && echo a > /tmp/a; ls /tmp; ls /')).toBe('a\nhome\ntmp\n');
	});
});

test.each([
	['id', 'uid=1000(cloudshell-user) gid=1000(cloudshell-user) groups=1000(cloudshell-user)\n'],
	['id -u; id -un', '1000\ncloudshell-user\n'],
	['uname; uname -sn; hostname', 'Linux\nLinux cloudshell\ncloudshell\n'],
	['echo $SHELL $HOSTNAME $UID ${BASH_VERSION%%.*}', '/bin/bash cloudshell 1000 5\n'],
	['SHELL=mine; echo $SHELL', 'mine\n'],
	['curl x', 'curl: command not found. There is no network here, only the account: use aws.\n'],
	['nothing', 'nothing: command not found. Help says what is there.\n']
])('%s says what this computer is', async (line, printed) => {
	expect(await typed(line)).toBe(printed);
});

test('an editor ends the last line, where there is one', async () => {
	const texts = ['a\nb', 'a\n', ''];
	const bench = new ShellBench({ edit: async () => texts.shift() });
	await bench.type('nano one; nano two; nano three');
	expect(await bench.type('wc -c one two three')).toMatch(/4 one\n *2 two\n *0 three/);
});

test('what is readonly stays so where a declaration fails', async () => {
	const bench = new ShellBench();
	await bench.type('readonly X=1; declare -a a=([1/0]=x)');
	expect(await bench.type('X=3; echo $X')).toMatch(/readonly variable\n1/);
});
