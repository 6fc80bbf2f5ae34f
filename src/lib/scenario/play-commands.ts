import '../account/perform/everything';
import type { Call } from '../account/base/call';
import { latestSession } from '../account/world';
import { accountDoor } from '../shell/account-door';
import { allPrograms } from '../shell/all-programs';
import { run } from '../shell/run';
import { newShell, type Shell } from '../shell/shell';
import type { Command } from './command-format';
import { begun, called, entered, nextTime, passed, upTo, type Played } from './playing';
import type { Scenario } from './scenario';
import { accountNow, type Step } from './timeline';

/** How far somebody has come who types. */
interface Typed {
	readonly played: Played;
	readonly shell: Shell;
	/** What came of each command that was tried. */
	readonly came: readonly Came[];
}

export interface Came {
	/** As `$?` has it; nothing where it was no line, or one that has no end. */
	readonly code?: number;
	/** What it said of what went wrong. */
	readonly said: string;
	/** The calls that it made. */
	readonly steps: readonly Step[];
}

/**
 * Plays a solution by its command lines, as a learner would at the terminal, a minute from line to line, up to
 * the first that cannot be read to its end. Nobody is there who could be asked for something.
 */
export async function playCommands(
	scenario: Scenario,
	commands: readonly Command[]
): Promise<Typed> {
	let typed: Typed = { played: begun(scenario), shell: newShell, came: [] };
	for (const command of commands) typed = await further(typed, command);
	return typed;
}

async function further(before: Typed, command: Command): Promise<Typed> {
	if ('line' in command) return entering(before, command.line);
	const played =
		'skip' in command ? passed(before.played, command.skip) : called(before.played, command);
	return { ...before, played, came: [...before.came, cameOf(before.played, played, {})] };
}

async function entering({ played: before, shell, came }: Typed, line: string): Promise<Typed> {
	const time = nextTime(before);
	let played = upTo(time, before);
	let said = '';
	const began = played.log.length;
	const world = () => accountNow(played.snapshot.context.timeline);
	const ran = await run(shell, line, {
		account: accountDoor({
			world,
			now: () => time,
			session: () => latestSession(world()),
			perform: (wished: Omit<Call, 'time'>) => {
				const calls = [{ ...wished, time }];
				const performed = entered(played, { type: 'act', time, calls, line: began });
				const answer = stepsBetween(played, performed).at(-1)?.answer;
				played = upTo(time, performed);
				if (!answer) throw new Error('A call was performed and not answered');
				return Promise.resolve(answer);
			}
		}),
		programs: allPrograms,
		interrupted: new AbortController().signal,
		ask: () => Promise.resolve(undefined),
		edit: () => Promise.resolve(undefined),
		breathe: () => Promise.resolve(),
		write: ({ to, text }) => {
			if (to === 'stderr') said += text;
		}
	});
	const outcome =
		ran.kind === 'ran'
			? { code: ran.shell.code, said }
			: { said: 'it goes on: a quote or a block is not closed' };
	return {
		played,
		shell: ran.kind === 'ran' ? ran.shell : shell,
		came: [...came, cameOf(before, played, outcome)]
	};
}

function cameOf(before: Played, after: Played, more: Pick<Came, 'code'> & { said?: string }): Came {
	return { said: '', ...more, steps: stepsBetween(before, after) };
}

/** What the player called meanwhile. */
function stepsBetween(before: Played, after: Played): readonly Step[] {
	return [...after.snapshot.context.timeline.acts]
		.slice(before.snapshot.context.timeline.acts.length)
		.flatMap(({ incident, steps }) => (incident === undefined ? steps : []));
}
