import { accountsIn } from '$lib/account/world';
import { all } from '$lib/account/base/table';
import { lentBy } from '$lib/shell/account-door';
import type { LentKey } from '$lib/wire/caller';
import { givenOf } from '../given.svelte';
import type { Workbench } from '../workbench.svelte';
import { noProfiles, type DiskProfiles } from './disk-profiles';
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

/**
 * The console's session, the profiles of the terminal's `~/.aws`, and every access key whose secret the
 * learner has seen. Where `~/.aws` has a default, it comes before the session, as everywhere in AWS.
 */
export function profilesOf(
	workbench: Workbench,
	disk: DiskProfiles = noProfiles
): readonly Profile[] {
	const seen = new Set(givenOf(workbench).rows.map(({ value }) => value));
	const fromConsole = disk.has(consoleProfile) ? 'console' : consoleProfile;
	const names = new Set([consoleProfile, fromConsole, ...disk.keys()]);
	const onDisk = new Set(
		[...disk.values()].flatMap((lent) => ('accessKeyId' in lent ? [lent.accessKeyId] : []))
	);
	const keys = accountsIn(workbench.world).flatMap(({ iam }) => [
		...iam.root.accessKeys.map((key) => ({ holder: 'root', key })),
		...all(iam.users).flatMap(({ name, accessKeys }) =>
			accessKeys.map((key) => ({ holder: name, key }))
		)
	]);
	return [
		{
			name: fromConsole,
			label: `${fromConsole}: ${workbench.who ?? 'nobody'}, from the console`,
			credentials: workbench.session ? lentBy(workbench.session) : nobody
		},
		...[...disk].map(([name, credentials]): Profile => {
			const what = 'accessKeyId' in credentials ? credentials.accessKeyId : 'a role';
			return { name, label: `${name}: ${what}, from ~/.aws`, credentials };
		}),
		...keys
			.filter(({ key }) => seen.has(key.secret) && !onDisk.has(key.id))
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
