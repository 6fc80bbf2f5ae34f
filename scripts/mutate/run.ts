import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutated, type Mutant } from './mutants.ts';
import type { Fate, Report } from './runner.ts';

/*
 * `npm run mutate -- PATH [TESTS…] [--minutes N]`: edits a file or folder in every small way, and says
 * which edits no test notices.
 */

export interface Plan {
	/** Mutated code of each file. */
	readonly code: Readonly<Record<string, string>>;
	readonly mutants: readonly Mutant[];
	readonly tests: readonly string[];
	readonly report: string;
	/** No test file is begun after this time. */
	readonly until: number;
}

const { values, positionals } = parseArgs({
	options: { minutes: { type: 'string', default: '60' } },
	allowPositionals: true
});
const [path, ...given] = positionals;
if (path === undefined) {
	console.error('Say what to mutate: npm run mutate -- src/lib/policy/decide [tests…]');
	process.exit(1);
}
const files = (statSync(path).isDirectory() ? within(path) : [path])
	.filter((file) => file.endsWith('.ts'))
	.filter((file) => !/\.(test|fixture|bench|d)\./.test(file))
	.toSorted();
const folder = mkdtempSync(join(tmpdir(), 'leastwise-mutate-'));
try {
	const plan = planned();
	writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
	console.log(
		`${plan.mutants.length} mutants in ${files.length} files, tried by ${plan.tests.join(' ')}\n`
	);
	spawnSync('npx', ['vitest', 'run', '--config', 'scripts/mutate/vitest.config.ts'], {
		stdio: 'inherit',
		env: { ...process.env, MUTATION_PLAN: join(folder, 'plan.json') }
	});
	tell(plan);
} finally {
	rmSync(folder, { recursive: true });
}

function within(parent: string): string[] {
	return readdirSync(parent, { recursive: true, encoding: 'utf8' }).map((name) =>
		join(parent, name)
	);
}

function planned(): Plan {
	const code: Record<string, string> = {};
	const mutants: Mutant[] = [];
	for (const file of files) {
		const made = mutated(readFileSync(file, 'utf8'), file, mutants.length);
		code[file] = made.code;
		mutants.push(...made.mutants);
	}
	// The tests of its part of the library: src/lib/policy/decide is tried by all of src/lib/policy.
	const part = files[0]?.split('/').slice(0, 3).join('/') ?? '';
	const tests = given.length > 0 ? given : [`${part}/**/*.test.ts`];
	return {
		code,
		mutants,
		tests,
		report: join(folder, 'report.json'),
		until: Date.now() + Number(values.minutes) * 60_000
	};
}

function tell({ mutants, report }: Plan) {
	const { fates, failing, untried } = JSON.parse(readFileSync(report, 'utf8')) as Report;
	if (untried.length > 0) {
		console.log(`The time was over before ${untried.length} test files, which may kill more.`);
	}
	for (const name of failing) console.log(`Left out, as it fails without any mutant: ${name}`);
	for (const { id, file, line, before, after } of mutants) {
		if (!fates[id]) console.log(`${file}:${line}  ${short(before)}  →  ${short(after)}`);
	}
	console.log('');
	for (const file of files)
		console.log(`${sum(mutants.filter((each) => each.file === file))}  ${file}`);
	console.log(`${sum(mutants)}  in all`);

	function sum(some: readonly Mutant[]): string {
		const of = (how: Fate['how']) => some.filter(({ id }) => fates[id]?.how === how).length;
		const [killed, endless] = [of('killed'), of('endless')];
		const noticed = some.length === 0 ? 100 : ((killed + endless) / some.length) * 100;
		return `${noticed.toFixed(0).padStart(3)} %   ${killed} killed, ${endless} endless, ${some.length - killed - endless} survived`;
	}
}

/** On one line, and no longer than that. */
function short(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
