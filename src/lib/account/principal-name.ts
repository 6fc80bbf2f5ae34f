import * as v from 'valibot';
import type { Result } from '../policy/result';

/** Whom a scenario means: in a check, in a script, in what happened before. */
export type PrincipalName =
	/** Nobody who is known yet, as on the sign-in page. */
	| { readonly kind: 'nobody' }
	| ({ readonly kind: 'root' } & Shown)
	| ({ readonly kind: 'user'; readonly name: string } & Shown)
	/** Each of the users, whatever learners call them. */
	| { readonly kind: 'anyUser' }
	/** A session of a role. */
	| { readonly kind: 'role'; readonly name: string; readonly session?: string }
	| { readonly kind: 'service'; readonly name: string }
	/** Somebody of another account. */
	| { readonly kind: 'outsider'; readonly arn: string };

/** With an access key of its own, or else signed in. */
interface Shown {
	readonly accessKey: boolean;
}

type Kind = PrincipalName['kind'];
type Named<K extends Kind> = Extract<PrincipalName, { readonly kind: K }>;

/** How each is written. */
const spellings: Readonly<Record<Kind, string>> = {
	nobody: 'nobody',
	root: 'root, root access key',
	user: 'user/NAME, user/NAME access key',
	anyUser: 'user/* for any user',
	role: 'role/NAME, role/NAME/SESSION',
	service: 'a service such as ec2.amazonaws.com',
	outsider: 'the ARN of somebody in another account'
};

/** A principal in a file, of the kinds that have a meaning there. */
export function principalName<K extends Kind>(
	...kinds: readonly K[]
): v.GenericSchema<unknown, Named<K>> {
	const remedy = `write ${kinds.map((kind) => spellings[kind]).join(', ')}`;
	return v.pipe(
		v.string(remedy),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const read = readPrincipalName(dataset.value);
			if (read.ok && isOf(kinds, read.value)) return read.value;
			addIssue({ message: read.ok ? remedy : (read.error ?? remedy) });
			return NEVER;
		})
	);
}

function isOf<K extends Kind>(kinds: readonly K[], name: PrincipalName): name is Named<K> {
	return kinds.some((kind) => kind === name.kind);
}

/** A refusal says what to write, where that can be told. */
export function readPrincipalName(text: string): Result<PrincipalName, string | undefined> {
	const [, who = '', key] = /^(.*?)( access key)?$/s.exec(text) ?? [];
	const accessKey = key !== undefined;
	const [, kind, name = '', session] = /^(user|role)\/([^\s/]+)(?:\/([^\s/]+))?$/.exec(who) ?? [];
	if (who === 'root') return named({ kind: 'root', accessKey });
	if (kind === 'user' && session === undefined && name !== '*') {
		return named({ kind: 'user', name, accessKey });
	}
	if (!accessKey) {
		if (text === 'nobody') return named({ kind: 'nobody' });
		if (text === 'user/*') return named({ kind: 'anyUser' });
		if (kind === 'role') return named({ kind, name, ...(session !== undefined && { session }) });
		if (/^[a-z0-9.-]+\.amazonaws\.com$/.test(text)) return named({ kind: 'service', name: text });
		if (/^arn:aws:(?:iam|sts)::\d{12}:[a-z-]/.test(text))
			return named({ kind: 'outsider', arn: text });
	}
	const meant = todaysSpelling(text);
	return { ok: false, error: meant === undefined ? undefined : `write ${meant}` };
}

function named(value: PrincipalName): Result<PrincipalName, never> {
	return { ok: true, value };
}

/** Of what files of version 1 have: `user jun`, `user jun access key`, `key of jun`. */
export function todaysSpelling(text: string): string | undefined {
	const user = /^user (\S+)( access key)?$/.exec(text);
	if (user) return `user/${user[1]}${user[2] ?? ''}`;
	const owner = /^key of (\S+)$/.exec(text)?.[1];
	if (owner === undefined) return undefined;
	return owner === 'root' ? 'root access key' : `user/${owner} access key`;
}

/** As it is written. */
export function spelled(name: PrincipalName): string {
	switch (name.kind) {
		case 'nobody':
			return 'nobody';
		case 'root':
			return withKey('root', name);
		case 'user':
			return withKey(`user/${name.name}`, name);
		case 'anyUser':
			return 'user/*';
		case 'role':
			return ['role', name.name, ...(name.session === undefined ? [] : [name.session])].join('/');
		case 'service':
			return name.name;
		case 'outsider':
			return name.arn;
	}
}

function withKey(who: string, { accessKey }: Shown): string {
	return accessKey ? `${who} access key` : who;
}
