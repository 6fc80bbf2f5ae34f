import fc from 'fast-check';
import { ShellBench } from './bench.fixture';
import { readScript } from './read-script';
import { newShell, type Shell } from './shell';

const pieces = fc.constantFrom(
	...['echo', 'argv', ' ', ' ', 'a', '"', "'", '\\', '$', '${', '}', '$(', ')', '(', '|', '||'],
	...['&&', '&', ';', '\n', '>', '>>', '<', '<<', '<<EOF\n', 'EOF', '2>&1', '#', '*', '?', '~'],
	...['for x in a b', 'do', 'done', 'if', 'then', 'fi', 'else', '!', 'A=', '$A', '`', '{', ','],
	...[
		'while',
		'until',
		'case',
		'in',
		'esac',
		';;',
		'[[',
		']]',
		'((',
		'))',
		'$((',
		'f()',
		'local x='
	],
	...[
		'${A[@]}',
		'${#A',
		'${A%',
		'${A/',
		':-',
		'[0]=',
		'(a b)',
		'<(',
		'read',
		'xargs',
		'set -e',
		'break'
	],
	...[
		"sed 's/",
		"awk '",
		'{print $',
		'/p',
		'function',
		'return',
		'1..3',
		'eval',
		'bash -c',
		'=~',
		'&>'
	],
	...['cd', 'rm -r', 'mkdir', 'cat', 'grep', 'tr', 'cut -f', '-', '--', '/', '..', '\0', '😀']
);
const lines = fc.oneof(
	fc.array(pieces, { maxLength: 30 }).map((each) => each.join('')),
	fc.array(pieces, { maxLength: 30 }).map((each) => each.join(' ')),
	fc.string({ unit: 'binary' })
);

/** Types so many lines that mean little: each ends, and one that cannot be read leaves all as it was. */
export async function nothingBreaks(times: number) {
	await fc.assert(
		fc.asyncProperty(lines, async (line) => {
			const bench = new ShellBench();
			await bench.type(line);
			const { code } = bench.shell;
			if (!Number.isInteger(code) || code < 0 || code > 255) throw new Error(`Exit code ${code}`);
			if (readScript(line).kind === 'script') return;
			const before = { ...newShell, code };
			if (
				!Object.entries(before).every(([name, value]) =>
					Object.is(bench.shell[name as keyof Shell], value)
				)
			) {
				throw new Error('It could not be read, and something is different');
			}
		}),
		{ numRuns: times }
	);
}
