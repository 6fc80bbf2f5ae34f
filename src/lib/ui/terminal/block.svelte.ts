import type { Authorised } from '$lib/account/base/authorised';
import type { Call } from '$lib/account/base/call';
import type { Chunk } from '$lib/shell/program';
import type { Failed } from '$lib/shell/run';
import { withoutPasswords } from '$lib/shell/secrets';

/** A call that a line made, and was refused by policies. */
export interface Refused {
	readonly decision: Authorised;
	readonly who: string;
	readonly action: string;
}

/** One line that was typed, with all that came of it. */
export class Block {
	/** For the list. */
	readonly id: number;
	who: string = $state('');
	line: string = $state('');
	chunks: readonly Chunk[] = $state.raw([]);
	code: number | undefined = $state();
	refused: readonly Refused[] = $state.raw([]);
	/** The last commands of a script that failed, where nothing asked whether they would. */
	failed: readonly Failed[] = $state.raw([]);
	/** How many did in all. */
	failedInAll: number = $state(0);
	/** Why the console lent it no credentials: its session is over, or there is none. */
	session: 'over' | 'none' | undefined = $state();
	/** The latest call, where none changed anything. */
	looked: Call | undefined = $state.raw();
	/** The latest call that changed something: where it is in the console, is said. */
	changed: Call | undefined = $state.raw();

	/** Whether its line asked for something. */
	hasAsked = false;

	constructor(id: number, who: string, line: string) {
		this.id = id;
		this.who = who;
		this.line = line;
	}

	write(chunk: Chunk) {
		const last = this.chunks.at(-1);
		this.chunks =
			last?.to === chunk.to
				? [...this.chunks.slice(0, -1), { to: last.to, text: last.text + chunk.text }]
				: [...this.chunks, chunk];
	}

	/** What a program asked for, and what it was told. */
	ask(prompt: string, answer: string) {
		this.hasAsked = true;
		this.write({ to: 'stdout', text: `${prompt.trimEnd()} ${answer}\n` });
	}

	/** What was answered may have been a password, as is known in the end. */
	hide(passwords: readonly string[]) {
		this.chunks = this.chunks.map(({ to, text }) => ({
			to,
			text: withoutPasswords(text, passwords)
		}));
	}

	get text(): string {
		return this.chunks.map(({ text }) => text).join('');
	}
}
