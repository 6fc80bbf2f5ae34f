import { marlow, start } from '../../account/account.fixture';
import type { Account } from '../../account/account';
import { lookUp } from '../../account/base/table';
import type { Files } from '../files';
import type { Completion, Started } from '../program';
import { aws } from './aws';
import { doorTo, type Desk } from './door.fixture';

/** What a command line comes to. */
interface Said {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Priya, who may do everything, at a terminal of Marlow Maps. */
export class AwsBench {
	readonly desk: Desk;
	readonly environment = new Map<string, string>([
		['HOME', '/home/priya'],
		['AWS_REGION', 'us-east-1']
	]);
	files: Files = { content: new Map(), directories: new Set(['/home/priya']) };
	/** What is typed when something is asked for, and what was asked. */
	typed: string[] = [];
	readonly asked: string[] = [];

	constructor(user = 'priya', account: Account = marlow) {
		this.desk = { account, now: start, calls: [] };
		this.signWith(user);
	}

	signWith(user: string): void {
		const key = lookUp(this.desk.account.iam.users, user)?.accessKeys[0];
		if (!key) throw new Error(`${user} has no key`);
		this.environment.set('AWS_ACCESS_KEY_ID', key.id);
		this.environment.set('AWS_SECRET_ACCESS_KEY', key.secret);
	}

	write(name: string, content: string): void {
		const path = `/home/priya/${name}`;
		this.files = { ...this.files, content: new Map(this.files.content).set(path, content) };
	}

	async aws(...args: readonly string[]): Promise<Said> {
		const ended = await aws.run({ ...this.#around(), args, stdin: '' });
		this.files = ended.files ?? this.files;
		const said = (to: 'stdout' | 'stderr') =>
			ended.output.flatMap((chunk) => (chunk.to === to ? [chunk.text] : [])).join('');
		return { code: ended.code, stdout: said('stdout'), stderr: said('stderr') };
	}

	/** What is printed, of a line that succeeds. */
	async told(...args: readonly string[]): Promise<string> {
		const { code, stdout, stderr } = await this.aws(...args);
		if (code !== 0) throw new Error(`Exit ${code}: ${stderr}`);
		return stdout;
	}

	async completes(...words: readonly string[]): Promise<readonly string[]> {
		const found: readonly Completion[] = (await aws.complete?.(words, this.#around())) ?? [];
		return found.map(({ word }) => word);
	}

	#around(): Omit<Started, 'args' | 'stdin'> {
		return {
			environment: this.environment,
			files: this.files,
			directory: '/home/priya',
			account: doorTo(this.desk),
			ask: (prompt) => {
				this.asked.push(prompt);
				return Promise.resolve(this.typed.shift());
			},
			edit: () => Promise.resolve(undefined),
			interrupted: new AbortController().signal,
			pause: () => undefined
		};
	}
}
