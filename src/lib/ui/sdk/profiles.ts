import { accountsIn } from '$lib/account/world';
import { all } from '$lib/account/base/table';
import { lentBy } from '$lib/shell/account-door';
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

const nobody: Lent = {
	none: 'Nobody is signed in to the console, so it lends no credentials. Sign in there, or choose an access key.'
};

/** What the console's session lends, as it does to AWS CloudShell. */
export const consoleProfile = 'default';

/** The console's session, and every access key whose secret the learner has seen. */
export function profilesOf(workbench: Workbench): readonly Profile[] {
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
			credentials: workbench.session ? lentBy(workbench.session) : nobody
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

/** The key of that id, if it is what the console's session lends: whoever signs with it is the session. */
export function lentKey({ session }: Workbench, id: string): LentKey | undefined {
	if (!session) return undefined;
	const lent = lentBy(session);
	if (lent.accessKeyId !== id) return undefined;
	return {
		secret: lent.secretAccessKey,
		...(lent.sessionToken === undefined ? {} : { token: lent.sessionToken }),
		caller: { kind: 'session', id: session.id }
	};
}
