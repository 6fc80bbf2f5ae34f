import { accountsIn } from '$lib/account/world';
import { all } from '$lib/account/base/table';
import { lentBy } from '$lib/shell/account-door';
import type { LentKey } from '$lib/wire/caller';
import { givenOf } from '../given.svelte';
import type { Workbench } from '../workbench.svelte';
import { noProfiles, type DiskProfiles } from './disk-profiles';
import type { Lent } from './host';
import { profileNames } from './profile-names';

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

/**
 * The console's session, the profiles of the terminal's `~/.aws`, and every access key whose secret the
 * learner has seen. Where `~/.aws` has a default, it comes before the session, as everywhere in AWS.
 */
export function profilesOf(
	workbench: Workbench,
	disk: DiskProfiles = noProfiles
): readonly Profile[] {
	const seen = new Set(givenOf(workbench).rows.map(({ value }) => value));
	const onDisk = new Set(
		[...disk.values()].flatMap((lent) => ('accessKeyId' in lent ? [lent.accessKeyId] : []))
	);
	const keys = accountsIn(workbench.world)
		.flatMap(({ iam }) => [
			...iam.root.accessKeys.map((key) => ({ holder: 'root', key })),
			...all(iam.users).flatMap(({ name, accessKeys }) =>
				accessKeys.map((key) => ({ holder: name, key }))
			)
		])
		.filter(({ key }) => seen.has(key.secret) && !onDisk.has(key.id));
	const names = profileNames(
		disk.keys(),
		keys.map(({ holder }) => holder)
	);
	return [
		{
			name: names.console,
			label: `${names.console}: ${workbench.who ?? 'nobody'}, from the console`,
			credentials: workbench.session ? lentBy(workbench.session) : nobody
		},
		...[...disk].map(([name, credentials]): Profile => {
			const what = 'accessKeyId' in credentials ? credentials.accessKeyId : 'a role';
			return { name, label: `${name}: ${what}, from ~/.aws`, credentials };
		}),
		...keys.map(({ holder, key }, at): Profile => {
			const name = names.keys[at] ?? holder;
			return {
				name,
				label: `${name}: ${key.id}${key.status === 'Active' ? '' : ', inactive'}`,
				credentials: { accessKeyId: key.id, secretAccessKey: key.secret }
			};
		})
	];
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
