import { describe, expect, test } from 'vitest';
import { ShellBench } from '../../bench.fixture';
import { withFile } from '../../files';
import { home } from '../../shell';

const put = (bench: ShellBench, name: string, text: string) => {
	const made = withFile(bench.shell.files, `${home}/${name}`, text);
	if (!made.ok) throw new Error(made.error);
	bench.shell = { ...bench.shell, files: made.value };
};

/** With about 1 MB on one line, in columns, and in short lines. */
function full(): ShellBench {
	const bench = new ShellBench();
	put(bench, 'one', 'The quick brown fox 0123 '.repeat(40_000));
	put(bench, 'tsv', 'jun\tadmin\t2026-01-10\tsome more of it\n'.repeat(25_000));
	put(bench, 'big', Array.from({ length: 150_000 }, (_, at) => `${at}\n`).join(''));
	put(bench, 'keys', Array.from({ length: 700 }, (_, at) => `user-${at}-of-many\n`).join(''));
	return bench;
}

describe('what takes too long ends with a word that says so', () => {
	test.each([
		["awk '{while(1) match($0,/Z/)}' one", /^awk: stopped after \d+ steps\n$/],
		["awk '{while(1) x=toupper($0)}' one", /^awk: stopped after/],
		["awk '{while(1) split($0,a)}' one", /^awk: stopped after/],
		["awk '{while(1) x=substr($0,5)}' one", /^awk: stopped after/],
		['awk \'BEGIN{s=sprintf("%9999s","x"); while(1) n=length(s)}\'', /^awk: stopped after/],
		["sed 'H;x;s/Z//;x' tsv", /^sed: stopped after \d+ steps\n$/],
		["sed -E 's/[0-9].*Z|./y/g' one", /looking for this pattern takes too long/],
		["grep -oE '.{1,300}Z|.' one", /looking for this pattern takes too long/],
		["grep -E 'x{1,900}y' one", /looking for this pattern takes too long/]
	])(
		'%s',
		async (line, said) => {
			expect(await full().type(line)).toMatch(said);
		},
		20_000
	);
});

describe('what loops for long can be interrupted', () => {
	test.each([
		"awk '{while(1) match($0,/Z/)}' one",
		"awk 'BEGIN {while (1) n++}'",
		"awk 'BEGIN {for (;;) for (k in a) ;}'",
		"sed 'H;x;s/Z//;x' tsv",
		"grep -E '(([0-9]*)*)*Z' big"
	])('%s', async (line) => {
		const stop = new AbortController();
		const bench = new ShellBench({
			interrupted: stop.signal,
			breathe: async () => stop.abort()
		});
		Object.assign(bench, { shell: full().shell });
		expect(await bench.type(line)).toBe('^C\n');
	});
});

describe('1 MB is no trouble', () => {
	test.each([
		["awk '{a[NR]=$0} END {for (i=1;i<=NR;i++) n+=a[i]; print n}' big", '11249925000\n'],
		['grep -w -f big big | wc -l', '150000\n'],
		['grep -F -f keys one; echo $?; grep -c -F -f keys keys', '1\n700\n'],
		['grep -c -x -F -f big big', '150000\n'],
		["sed 'H;$!d;x;s/\\n/,/g' tsv | wc -c", '925001\n'],
		['column -t big | tail -n 1', '149999\n'],
		['printf "%s\\n" $(seq 12000) | wc -l', '12000\n'],
		["awk '{NF--; print NF}' one", '199999\n'],
		["tr ' ' '\\n' < one | sort | uniq -c | sort -n | head -n 1", '  40000 0123\n']
	])(
		'%s',
		async (line, printed) => {
			expect(await full().type(line)).toBe(printed);
		},
		20_000
	);
});

describe('what stands in itself too often is refused', () => {
	test.each([
		[`grep -E 'a${'*'.repeat(20_000)}' one`, /^grep: nested too deeply/],
		[`grep -E 'a${'{1}'.repeat(20_000)}' one`, /^grep: nested too deeply/],
		[`sed '${'{'.repeat(20_000)}' one`, /nested too deeply/],
		[`awk 'BEGIN {print 1${'+1'.repeat(20_000)}}'`, /^awk: an expression has too many parts/],
		[`awk 'BEGIN {${'x='.repeat(20_000)}1}'`, /^awk: an expression has too many parts/],
		[`awk '{print ${'$'.repeat(20_000)}1}' one`, /^awk: an expression has too many parts/],
		[`awk 'BEGIN {x = ${'1?2:'.repeat(20_000)}1}'`, /^awk: an expression has too many parts/],
		[`awk 'BEGIN {x = ${'1?'.repeat(20_000)}1}'`, /^awk: an expression has too many parts/],
		[`test ${'! '.repeat(20_000)} a`, /^test: too many arguments/]
	])('%#', async (line, said) => {
		expect(await full().type(line)).toMatch(said);
	});
	test('and what does so within bounds is done', async () => {
		const bench = new ShellBench();
		expect(await bench.type(`awk 'BEGIN {print 1${'+1'.repeat(400)}}'`)).toBe('401\n');
		expect(await bench.type(`test ${'! '.repeat(50)} a; echo $?`)).toBe('0\n');
	});
});
