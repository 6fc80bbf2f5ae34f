import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccountAsWritten, readFolder, scenarioFolders } from '../../bin/scenarios';
import type { Paper } from '../../src/lib/classroom/paper';
import type { Attempt, Entry } from '../../src/lib/scenario/log';
import { playCommands } from '../../src/lib/scenario/play-commands';
import { withMistake } from '../../src/lib/scenario/prove';
import { readAccountFile } from '../../src/lib/scenario/sandbox/read-account';
import { sandboxScenario, type Sandbox } from '../../src/lib/scenario/sandbox/sandbox';
import type { Scenario } from '../../src/lib/scenario/scenario';
import { playScript, scriptAttempt } from '../../src/lib/scenario/script';
import { exportBackup } from '../../src/lib/storage/backup';
import { memoryStore } from '../../src/lib/storage/memory';
import type { Saved } from '../../src/lib/storage/store';
import type { OwnSet } from '../../src/lib/study/exchange/own';
import type { StudyEntry } from '../../src/lib/study/log';
import { fromFragment, toFragment } from '../../src/lib/ui/playground/link';
import { questionFile } from '../../src/lib/ui/playground/question-file';
import { classFiles } from './class-files';
import { everything } from './everything';
import { attemptsOf, folderOf, frozen, goldenSets, loadDecidersOf, scenariosOf } from './golden';

/*
 * `npm run freeze -- [SCENARIO…]`: freezes a new set of golden logs, with the scenarios as they are now
 * (all, or those that are named) and a file of every other kind that Leastwise writes. CONTRIBUTING says when one is wanted. A set that is there is
 * never written again.
 */

const everythingThereIs = '99-everything';

const latest = goldenSets().at(-1);
if (latest === undefined) throw new Error('There is no set to take the frozen scenario from');
const set = String(Number(latest) + 1);
if (existsSync(folderOf(set))) throw new Error(`${folderOf(set)} is there already`);
mkdirSync(attemptsOf(set), { recursive: true });

const named = process.argv.slice(2);
for (const slug of named.length > 0 ? named : scenarioFolders('scenarios')) {
	cpSync(join('scenarios', slug), join(scenariosOf(set), slug), { recursive: true });
}
const frozenOnly = (version: string) => join(scenariosOf(version), everythingThereIs);
cpSync(frozenOnly(latest), frozenOnly(set), { recursive: true });

await loadDecidersOf([set]);

const kept: Saved[] = [];

for (const slug of scenarioFolders(scenariosOf(set))) {
	const { scenario, solution, commands, mistakes } = readFolder(scenariosOf(set), slug);
	const solved = playScript(scenario, solution).log;
	freeze('solution', scenario, scriptAttempt, solved);
	keep(scenario, scriptAttempt, solved);
	if (commands.length > 0) {
		const { played } = await playCommands(scenario, commands);
		freeze('commands', scenario, scriptAttempt, played.log);
	}
	for (const mistake of mistakes) {
		const { log } = playScript(scenario, withMistake(solution, mistake));
		freeze(mistake.title, scenario, scriptAttempt, log);
	}
	if (slug !== everythingThereIs) continue;
	const { start, log } = everything(scenario);
	freeze('everything', scenario, start, log);
	keep(scenario, start, log);
}

await keepSandbox();

const [first] = kept;
if (!first) throw new Error('There is an attempt to hand in');
for (const [name, content] of Object.entries(classFiles(first.attempt, first.log)))
	writeFileSync(join(folderOf(set), name), content);

const store = memoryStore();
await store.rewrite(() => kept, studied(), owned(), papers());
writeFileSync(
	join(folderOf(set), 'backup.json'),
	await exportBackup(store, scriptAttempt.started, { theme: 'dark' })
);

const asked = fromFragment(readFileSync(join(folderOf(latest), 'link.txt'), 'utf8').trim());
if (!asked?.ok) throw new Error(asked?.error ?? 'The latest set has no link');
writeFileSync(join(folderOf(set), 'question.json'), questionFile(asked.value));
writeFileSync(join(folderOf(set), 'link.txt'), `${toFragment(asked.value)}\n`);

/** A line of the study log of each kind: the compiler asks for one that is new. */
function studied(): readonly StudyEntry[] {
	const time = scriptAttempt.started;
	const question = 'evaluation/one-deny-of-three';
	const sitting = 'e-1';
	const lines: { readonly [Kind in StudyEntry['kind']]: Extract<StudyEntry, { kind: Kind }> } = {
		read: {
			...{ id: 's-1', time, kind: 'read', chapter: '01-what-iam-is' },
			...{ pack: 'golden', item: 'c' }
		},
		guessed: {
			...{ id: 's-2', time, kind: 'guessed' },
			...{ belief: 'boundary-grants', held: true, right: false }
		},
		answered: {
			...{ id: 's-3', time, after: ['s-9'], kind: 'answered', question },
			...{ chosen: ['b'], right: false, beliefs: ['specific-allow-wins'], took: 9000 },
			...{ mode: 'exam', sitting, pack: 'golden', item: 'e' }
		},
		began: { id: 'a-1', time, kind: 'began', pack: 'golden', item: 'e' },
		planned: {
			...{ id: 's-4', time, kind: 'planned' },
			...{ exam: 'SCS-C03', on: '2026-12-15', newADay: 20 }
		},
		postponed: {
			...{ id: 's-5', time, kind: 'postponed' },
			...{ scenario: '02-one-person-one-user', objective: 'wanda' }
		},
		noted: {
			...{ id: 's-6', time, kind: 'noted', note: 'n-1' },
			...{ chapter: '01-what-iam-is', section: 'two-questions', quote: 'who are you?' },
			...{ before: 'of it is asked first: ', text: 'Not yet: what may you do.', removed: false }
		},
		drilled: {
			...{ id: 's-7', time, kind: 'drilled', drill: 'statement', topic: 'evaluation', level: 2 },
			...{ seed: 'golden', right: false, beliefs: ['specific-allow-wins'], took: 12_000 }
		},
		denial: {
			...{ id: 's-8', time, kind: 'denial', day: '2026-11-23' },
			move: { kind: 'named', id: '2', right: false }
		},
		// Of a clock that was ahead.
		sat: {
			...{ id: 's-9', time: time + 60_000, kind: 'sat', sitting },
			...{ exam: 'SCS-C03', mode: 'exam', minutes: 170, questions: [{ question, task: '4.2' }] }
		},
		chose: {
			...{ id: 'z-1', time: time + 61_000, kind: 'chose', sitting },
			...{ question, chosen: ['b'], took: 9000 }
		},
		flagged: {
			...{ id: 'z-2', time: time + 62_000, kind: 'flagged', sitting },
			...{ question, flagged: true }
		},
		paused: { id: 'z-3', time: time + 63_000, kind: 'paused', sitting, paused: true },
		ended: { id: 'z-4', time: time + 64_000, kind: 'ended', sitting }
	};
	return Object.values(lines);
}

/** Questions of the learner’s own, with one and with two that are right, and with pairs. */
function owned(): readonly OwnSet[] {
	const option = (text: string, right: boolean) => ({ text, right, why: `It is ${text}.` });
	const questions = [
		{ topic: 'groups', stem: 'Which one?', options: [option('a', true), option('b', false)] },
		{
			topic: '',
			stem: 'Which two?',
			options: [option('a', true), option('b', true), option('c', false)]
		},
		{
			...{ topic: 'groups', stem: 'Which to which?', spare: ['c'], why: 'So it is.' },
			pairs: ['a', 'b'].map((text) => ({ text: `the ${text}`, target: text }))
		}
	];
	return [{ id: 'o-1', added: scriptAttempt.started, name: 'week-3.txt', questions }];
}

/** A paper of each kind that a backup holds: the compiler asks for one that is new. */
function papers(): readonly Paper[] {
	const changed = scriptAttempt.started;
	const pack = '{"format":"leastwise-pack"}';
	const learner = 'kite-4821';
	const all: { readonly [Kind in Paper['kind']]: Extract<Paper, { kind: Kind }> } = {
		pack: { kind: 'pack', id: 'pack:p-1', changed, pack, learner, taken: changed },
		class: {
			...{ kind: 'class', id: 'class:c-1', changed, name: 'Evening course', packs: [pack] },
			roster: [{ code: learner, name: 'Ruth Adeyemi' }],
			marks: [
				{ learner, comment: 'Well done.' },
				{ learner, item: 'i-1', comment: '', points: 80 }
			],
			settled: ['copied:kite-4821']
		},
		handIn: {
			...{ kind: 'handIn', id: 'handIn:c-1:9a', changed },
			...{ name: 'ruth.leastwise', bytes: 'AQID' }
		}
	};
	return Object.values(all);
}

/** Puts an attempt into the backup. */
function keep(
	{ slug, fingerprint }: Scenario,
	start: Pick<Attempt, 'seed' | 'started'>,
	log: readonly Entry[],
	sandbox?: Sandbox
) {
	const attempt = { id: `${slug}-${kept.length}`, scenario: slug, fingerprint, ...start };
	const secret = 'JBSWY3DPEHPK3PXP';
	kept.push({
		attempt,
		log,
		authenticator: {
			accounts: [{ issuer: 'Amazon Web Services', label: 'root', secret }],
			clockOffset: 30_000
		},
		terminal: {
			files: [
				{ path: '/home/cloudshell-user/policy.json', text: '{}' },
				{ path: '/home/cloudshell-user/tile.bin', base64: 'AP8=' }
			],
			directories: ['/home/cloudshell-user'],
			variables: [
				{ name: 'N', value: '1' },
				{ name: 'AWS_PROFILE', value: 'jun', exported: true }
			],
			directory: '/home/cloudshell-user',
			history: ['aws iam list-users', 'cat policy.json']
		},
		outcome: { phase: 'playing', score: 95, stars: 3, objectivesMet: 2, updated: start.started },
		...(sandbox && { sandbox })
	});
}

/** Puts a sandbox into the backup, in which something was done. */
async function keepSandbox() {
	const account = readAccountAsWritten('accounts/messy-company.yaml');
	const read = await readAccountFile(account, scriptAttempt.started);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const scenario = sandboxScenario('For the talk', read.value);
	const { log } = playScript(scenario, [
		{
			id: 'group',
			as: { kind: 'root', accessKey: true },
			call: { service: 'iam', operation: 'CreateGroup' },
			with: { GroupName: 'printers' }
		}
	]);
	keep(scenario, scriptAttempt, log, {
		name: 'For the talk',
		from: 'a messy company',
		account: JSON.stringify(account)
	});
}

function freeze(
	title: string,
	scenario: Scenario,
	start: Pick<Attempt, 'seed' | 'started'>,
	log: readonly Entry[]
) {
	const name = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
	const file = join(attemptsOf(set), `${scenario.slug}-${name}.json`);
	writeFileSync(file, frozen(title, scenario, start, log));
}
