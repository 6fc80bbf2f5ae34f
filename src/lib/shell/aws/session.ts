import type { Chunk, Credentials, NotSigned, SignedWish, Started } from '../program';
import type { Files } from '../files';
import type { Answer as Answered } from '../../account/base/call';
import type { Json } from '../../account/base/json';
import { Exit, exitCodes } from './exit';
import type { Globals } from './input/globals';
import { profilesIn, type Profiles } from './config/profiles';

/** How the CLI names itself; the version whose syntax and output this is. */
export const version = 'aws-cli/2.9.19 Leastwise';

/** One run of a command: what it was started with, what it has written, and the files as they are by now. */
export class Session {
	files: Files;
	globals: Globals;
	readonly output: Chunk[] = [];
	/** Of the command, for the event history: `iam.create-user`. */
	command = '';

	constructor(
		readonly started: Started,
		globals: Globals
	) {
		this.files = started.files;
		this.globals = globals;
	}

	/** What paths and files are read by. */
	get disk() {
		const { environment, directory } = this.started;
		return { environment, directory, files: this.files };
	}

	get profiles(): Profiles {
		return profilesIn(this.disk);
	}

	print(text: string): void {
		this.output.push({ to: 'stdout', text });
	}

	complain(text: string): void {
		this.output.push({ to: 'stderr', text });
	}

	async ask(prompt: string, isSecret = false): Promise<string> {
		const told = await this.started.ask(prompt, isSecret);
		if (told === undefined) throw new Interrupted();
		return told;
	}

	/** Calls the account; what it refuses is for the caller to tell. */
	async call(
		wish: Omit<SignedWish, 'credentials' | 'userAgent'>,
		credentials: Credentials | undefined
	): Promise<Answered<Json> | NotSigned> {
		if (this.started.interrupted.aborted) throw new Interrupted();
		const told = this.command === '' ? '' : ` command/${this.command}`;
		const answer = await this.started.account.call({
			...wish,
			...(credentials === undefined ? {} : { credentials }),
			userAgent: `${version} prompt/off${told}`
		});
		if ('notDone' in answer) throw new Exit(exitCodes.general, answer.notDone);
		return answer;
	}
}

/** Ctrl+C. */
export class Interrupted extends Error {}
