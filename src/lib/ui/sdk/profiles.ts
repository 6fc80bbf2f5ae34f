import { accountsIn } from '$lib/account/world';
import { all } from '$lib/account/base/table';
import type { LentKey } from '$lib/wire/caller';
import { givenOf } from '../given.svelte';
import type { Workbench } from '../workbench.svelte';
import type { Lent } from './host';

/** Credentials that a program can sign with, by the name of their profile. */
export interface Profile {
	readonly name: string;
	/** As the picker has it. */
	readonly label: string;
	readonly credentials: Lent;
}

/** What the console's session lends, as it does to AWS CloudShell. */
export const consoleProfile = 'default';

/** The console's session, and every access key whose secret the learner has seen. */
export function profilesOf(workbench: Workbench, lending: Lending): readonly Profile[] {
	const seen = new Set(givenOf(workbench).rows.map(({ value }) => value));
	const names = new Set([consoleProfile]);
	const keys = accountsIn(workbench.world).flatMap(({ iam }) => [
		...iam.root.accessKeys.map((key) => ({ holder: 'root', key })),
		...all(iam.users).flatMap(({ name, accessKeys }) =>
			accessKeys.map((key) => ({ holder: name, key }))
		)
	]);
	return [
		{
			name: consoleProfile,
			label: `${consoleProfile}: ${workbench.who ?? 'nobody'}, from the console`,
			credentials: lending.toSession(workbench)
		},
		...keys
			.filter(({ key }) => seen.has(key.secret))
			.map(({ holder, key }): Profile => {
				const name = free(holder, names);
				names.add(name);
				return {
					name,
					label: `${name}: ${key.id}${key.status === 'Active' ? '' : ', inactive'}`,
					credentials: { accessKeyId: key.id, secretAccessKey: key.secret }
				};
			})
	];
}

/** `tile-upload`, and for a second key `tile-upload-2`. */
function free(name: string, taken: ReadonlySet<string>): string {
	if (!taken.has(name)) return name;
	for (let number = 2; ; number++) {
		if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
	}
}

/**
 * Temporary credentials that stand for a session of the console: made up here, known to this tab alone,
 * and as good as the session is. The log has the session in their place.
 */
export class Lending {
	readonly #bySession = new Map<
		string,
		{ readonly id: string; readonly key: LentKey & { readonly token: string } }
	>();

	toSession({ session }: Workbench): Lent {
		if (!session) {
			return {
				none: 'Nobody is signed in to the console, so it lends no credentials. Sign in there, or choose an access key.'
			};
		}
		const made = this.#bySession.get(session.id) ?? {
			id: `ASIA${text(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
			key: {
				secret: text(40, base64),
				token: text(128, base64),
				caller: { kind: 'session', id: session.id } as const
			}
		};
		this.#bySession.set(session.id, made);
		return {
			accessKeyId: made.id,
			secretAccessKey: made.key.secret,
			sessionToken: made.key.token
		};
	}

	readonly keyOf = (id: string): LentKey | undefined =>
		[...this.#bySession.values()].find((each) => each.id === id)?.key;
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Both alphabets' lengths divide 256. */
function text(length: number, alphabet: string): string {
	const bytes = crypto.getRandomValues(new Uint8Array(length));
	return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}
