import type { Account } from '$lib/account/account';
import { all } from '$lib/account/base/table';
import type { Subject } from '$lib/account/perform/try-as';

/** Whom an address means: `root`, `user/jun`, `group/editors`, `role/Publisher`. */
export function subjectIn(text: string): Subject | undefined {
	if (text === 'root') return { kind: 'root' };
	const [, kind, name] = /^(user|group|role)\/([^\s/]+)$/.exec(text) ?? [];
	if (name === undefined) return undefined;
	return kind === 'user' || kind === 'group' || kind === 'role' ? { kind, name } : undefined;
}

export function subjectText(subject: Subject): string {
	return subject.kind === 'root' ? 'root' : `${subject.kind}/${subject.name}`;
}

/** For the start of a sentence. */
export function wordsOf(subject: Subject): string {
	switch (subject.kind) {
		case 'root':
			return 'Root';
		case 'user':
			return `User ${subject.name}`;
		case 'role':
			return `Role ${subject.name}`;
		case 'group':
			return `A member of ${subject.name}`;
	}
}

/** Everybody of whom something can be asked. */
export function subjectsOf({ iam }: Account): readonly Subject[] {
	return [
		{ kind: 'root' },
		...all(iam.users).map(({ name }) => ({ kind: 'user', name }) as const),
		...all(iam.groups).map(({ name }) => ({ kind: 'group', name }) as const),
		...all(iam.roles).map(({ name }) => ({ kind: 'role', name }) as const)
	];
}
