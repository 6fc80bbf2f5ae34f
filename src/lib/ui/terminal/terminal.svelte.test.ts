import { describe, expect, test } from 'vitest';
import { loadScenario } from 'virtual:scenario-loaders';
import { sealPassword } from '$lib/account/services/iam/credentials/password';
import type { Attempt } from '$lib/scenario/log';
import type { KeptTerminal } from '$lib/shell/kept';
import { largestFile } from '$lib/shell/files';
import type { Program } from '$lib/shell/program';
import { memoryStore } from '$lib/storage/memory';
import { refused, written, type Written } from '$lib/storage/store';
import { actName } from '../play/act-name';
import { wish } from '../wish';
import { Workbench } from '../workbench.svelte';
import { allPrograms } from '$lib/shell/all-programs';
import { Terminal } from './terminal.svelte';

const scenario = await loadScenario('01-lock-down-root');
const { account } = scenario;
const attempt: Attempt = {
	id: 'one',
	scenario: scenario.slug,
	fingerprint: scenario.fingerprint,
	seed: 'seed',
	started: 0
};

/**
 * A terminal beside the console, to which root is signed in. By `meanwhile` something happens on the page
 * in the middle of a line.
 */
async function opened(
	does: (workbench: Workbench) => unknown = () => undefined,
	answer: Written = written
) {
	const store = memoryStore();
	await store.addAttempt(attempt);
	let time = 0;
	const now = () => (time += 1000);
	const pass = (length: number) => void (time += length);
	const workbench = new Workbench({ scenario, attempt, log: [], store, now });
	await workbench.begin();
	const password = sealPassword(account.root.password, {
		...account,
		seed: attempt.seed,
		iam: account
	});
	await workbench.act(
		wish('signin:ConsoleLogin', { as: 'root', email: account.root.email, password })
	);
	const meanwhile: Program = {
		name: 'meanwhile',
		about: 'lets something happen on the page',
		run: async () => {
			await does(workbench);
			return { code: 0, output: [] };
		}
	};
	const saved: KeptTerminal[] = [];
	const terminal = new Terminal({
		workbench,
		programs: new Map([...allPrograms, ['meanwhile', meanwhile]]),
		kept: undefined,
		save: async (kept) => {
			saved.push(kept);
			return answer;
		}
	});
	return { workbench, terminal, saved, pass };
}

const shown = ({ blocks }: Terminal) => blocks.map(({ text }) => text).join('');
const groups = ({ account: { iam } }: Workbench) => iam.groups.map(([key]) => key);

test('what a line has changed is undone as one, and is told so; two lines are two', async () => {
	const { terminal, workbench } = await opened();
	await terminal.enter('aws iam create-group --group-name a');
	await terminal.enter(
		'for name in b c; do aws iam create-group --group-name $name; aws iam list-groups; done'
	);
	expect(actName(workbench.undoing)).toBe('created the user group b and 1 more step');
	await workbench.undo();
	expect(groups(workbench)).toEqual(['a']);
	expect(actName(workbench.undoing)).toBe('created the user group a');
	expect(actName(workbench.redoing)).toBe('created the user group b and 1 more step');
	await workbench.redo();
	expect(groups(workbench)).toEqual(['a', 'b', 'c']);
});

test('a line that made no call shares nothing with the next', async () => {
	const { terminal, workbench } = await opened();
	await terminal.enter('aws iam create-group --group-name a');
	await terminal.enter('echo nothing');
	await terminal.enter('aws iam create-group --group-name b');
	await workbench.undo();
	expect(groups(workbench)).toEqual(['a']);
});

describe('while a line runs', () => {
	test('what it did is taken back by undo, and the rest of it is done after that', async () => {
		const { terminal, workbench } = await opened((there) => there.undo());
		await terminal.enter(
			'aws iam create-group --group-name a; meanwhile; aws iam create-group --group-name b'
		);
		expect(groups(workbench)).toEqual(['b']);
	});

	test('a fault of ours is told, and what came before it is kept', async () => {
		const { terminal, saved } = await opened(() => {
			throw new Error('No such thing');
		});
		await terminal.enter('X=1; (echo a > a.txt; meanwhile); echo b > b.txt');
		expect(shown(terminal)).toContain('a fault of Leastwise: Error: No such thing');
		expect(terminal.blocks.at(-1)?.code).toBe(255);
		expect(saved.at(-1)?.variables).toContainEqual({ name: 'X', value: '1' });
		expect(JSON.stringify(saved.at(-1))).toMatch(/a\.txt/);
		expect(JSON.stringify(saved.at(-1)?.history)).toMatch(/meanwhile/);
	});

	test('a tab that has taken the attempt over keeps its own files', async () => {
		const { terminal, workbench, saved } = await opened((there) => (there.elsewhere = true));
		await terminal.enter('meanwhile; aws iam create-group --group-name a; echo a > a.txt');
		expect(shown(terminal)).toContain('open in another tab');
		expect(groups(workbench)).toEqual([]);
		expect(saved).toEqual([]);
	});
});

test('what comes after clear on the same line is to be seen, and what came before is not', async () => {
	const { terminal } = await opened();
	await terminal.enter('echo one');
	await terminal.enter('echo two; clear; echo three');
	expect(shown(terminal)).toBe('three\n');
	await terminal.enter('clear');
	expect(terminal.blocks).toEqual([]);
});

test('a change by a line that emptied the screen is told beside it', async () => {
	const { terminal } = await opened();
	await terminal.enter('clear; aws iam create-group --group-name a');
	expect(terminal.blocks.map(({ changed }) => changed?.operation)).toEqual(['CreateGroup']);
});

test('a text that is too long to be saved is in the editor again, with the reason', async () => {
	const { terminal } = await opened();
	const running = terminal.enter('edit notes.txt');
	const book = 'x'.repeat(largestFile + 1);
	await expect.poll(() => terminal.editing?.path).toBe('/home/cloudshell-user/notes.txt');
	terminal.editing?.done(book);
	await expect.poll(() => terminal.editing?.fault).toMatch(/File too large/);
	expect(terminal.editing?.text).toBe(book);
	terminal.editing?.done('short');
	await running;
	expect(shown(terminal)).toBe('Saved notes.txt.\n');
});

test('of the commands of a script that failed the last are named, and all are counted', async () => {
	const { terminal } = await opened();
	await terminal.enter('for n in {1..70}; do ls none-$n; done');
	const [block] = terminal.blocks;
	expect(block?.failedInAll).toBe(70);
	expect(block?.failed.map(({ words }) => words.at(-1))).toEqual(
		[66, 67, 68, 69, 70].map((n) => `none-${n}`)
	);
});

test('that a full disk keeps nothing of it is told, and it goes on', async () => {
	const { terminal } = await opened(undefined, refused('full'));
	await terminal.enter('echo a > a.txt');
	expect(terminal.why).toBe('full');
	await terminal.enter('cat a.txt');
	expect(shown(terminal)).toBe('a\n');
});

describe('what is entered while a line runs', () => {
	const lines = ({ blocks }: Terminal) => blocks.map(({ line }) => line);

	/** A line that runs until it is let go on, and whatever is entered meanwhile. */
	async function meanwhile(...entered: readonly string[]) {
		let goOn = () => {};
		const until = new Promise<void>((resolve) => (goOn = resolve));
		const { terminal } = await opened(() => until);
		const running = terminal.enter('meanwhile; echo one');
		for (const line of entered) expect(await terminal.enter(line)).toBe('waiting');
		return { terminal, running, goOn };
	}

	test('waits, and is run after it, line by line', async () => {
		const { terminal, running, goOn } = await meanwhile('echo two', 'echo three');
		expect(terminal.waiting).toEqual(['echo two', 'echo three']);
		goOn();
		await running;
		expect(lines(terminal)).toEqual(['meanwhile; echo one', 'echo two', 'echo three']);
		expect(shown(terminal)).toBe('one\ntwo\nthree\n');
		expect(terminal.waiting).toEqual([]);
		expect(terminal.isRunning).toBe(false);
	});

	test('is one command where it takes several lines', async () => {
		const { terminal, running, goOn } = await meanwhile(
			'for n in 1 2; do',
			'echo $n; done',
			'echo'
		);
		goOn();
		await running;
		expect(shown(terminal)).toBe('one\n1\n2\n\n');
	});

	test('is in the prompt again where it goes on, before what is typed there', async () => {
		const { terminal, running, goOn } = await meanwhile('for n in 1 2; do');
		terminal.typed = 'echo $n; done';
		goOn();
		expect(await running).toBe('incomplete');
		expect(terminal.typed).toBe('for n in 1 2; do\necho $n; done');
	});

	test('answers what that line asks', async () => {
		const { terminal, running, goOn } = await meanwhile(
			'read -p "Name: " NAME',
			'jun',
			'echo $NAME'
		);
		goOn();
		await running;
		expect(shown(terminal)).toBe('one\nName: jun\njun\n');
	});

	test('is forgotten by Ctrl C', async () => {
		const { terminal, running, goOn } = await meanwhile('echo two');
		terminal.interrupt();
		goOn();
		await running;
		expect(lines(terminal)).toEqual(['meanwhile; echo one']);
		await terminal.enter('echo three');
		expect(shown(terminal)).toMatch(/three\n$/);
	});
});

describe('what is asked', () => {
	async function answered(line: string, ...answers: readonly string[]) {
		const { terminal } = await opened();
		const running = terminal.enter(line);
		for (const answer of answers) {
			await expect.poll(() => terminal.asking).toBeDefined();
			terminal.asking?.answer(answer);
		}
		await running;
		return shown(terminal);
	}

	test('by aws configure stands beside its answers', async () => {
		expect(await answered('aws configure', 'AKIAEXAMPLE', 'wJalr', 'us-east-1', '')).toBe(
			[
				'AWS Access Key ID [None]: AKIAEXAMPLE\n',
				'AWS Secret Access Key [None]: wJalr\n',
				'Default region name [None]: us-east-1\n',
				'Default output format [None]: \n'
			].join('')
		);
	});

	test.each([
		['read -s', 'read -rsp "Password: " PW', 'Password: \n'],
		[
			'what is a password in the end',
			'read -p "New: " PW; aws iam change-password --old-password x --new-password "$PW"',
			'New: ********\n'
		]
	])('is told without a secret: %s', async (_, line, told) => {
		const text = await answered(line, 'Ridgeway-1829');
		expect(text).toContain(told);
		expect(text).not.toContain('Ridgeway-1829');
	});
});

test('a line begins when no more time passes, with the time as it is then', async () => {
	const { terminal, workbench, pass } = await opened();
	const passing = workbench.comeIn(() => {
		pass(13 * 60 * 60_000);
		return undefined;
	});
	await Promise.all([terminal.enter('date +%H'), passing]);
	expect(shown(terminal)).toBe('13\n');
});

describe('the prompt', () => {
	test('says that nobody is signed in once the session is over, and the refusal does', async () => {
		const { terminal, pass } = await opened();
		expect(terminal.who).toBe('root');
		pass(13 * 60 * 60_000);
		await terminal.enter('aws iam list-users');
		expect(shown(terminal)).toContain('ExpiredToken');
		expect(terminal.blocks[0]?.session).toBe('over');
		expect(terminal.who).toBe('nobody');
	});

	test('says so where nobody is signed in, and so does what could not be signed', async () => {
		const { terminal, workbench } = await opened();
		await workbench.act(wish('signin:ConsoleLogout', {}));
		expect(terminal.who).toBe('nobody');
		await terminal.enter('aws iam list-users');
		expect(terminal.blocks[0]?.session).toBe('none');
	});
});

test('a line says that undo has taken back what it did, until redo', async () => {
	const { terminal, workbench } = await opened();
	await terminal.enter('aws iam create-group --group-name a; aws iam list-groups');
	await terminal.enter('aws iam list-groups');
	const back = () => terminal.blocks.map((block) => terminal.isTakenBack(block));
	expect(back()).toEqual([false, false]);
	await workbench.undo();
	expect(back()).toEqual([true, false]);
	await workbench.redo();
	expect(back()).toEqual([false, false]);
});
