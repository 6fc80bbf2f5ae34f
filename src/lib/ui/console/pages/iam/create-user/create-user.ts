import type { Password } from '$lib/account/services/iam/credentials/password';
import type { Wish } from '$lib/ui/wish';
import { passwordWishes } from '../parts/password-wishes';
import { iam } from '$lib/ui/wish';

/** What is filled in before a user is created. */
export interface Draft {
	name: string;
	/** Whether the user may sign in to the console. */
	console: boolean;
	kind: 'generated' | 'custom';
	/** In memory only, until the done page is left. */
	password: string;
	reset: boolean;
	permissions: 'group' | 'directly';
	groups: readonly string[];
	/** ARNs. */
	policies: readonly string[];
}

export function emptyDraft(): Draft {
	return {
		name: '',
		console: false,
		kind: 'generated',
		password: '',
		reset: true,
		permissions: 'group',
		groups: [],
		policies: []
	};
}

/**
 * All calls that it takes, performed as one action, so that one undo takes the user back. Without a
 * password the user has no console access.
 */
export function userCreation(draft: Draft, password: Password | undefined): readonly Wish[] {
	const UserName = draft.name.trim();
	const { reset } = draft;
	return [
		iam('CreateUser', { UserName }),
		...(password ? passwordWishes('CreateLoginProfile', UserName, { password, reset }) : []),
		...(draft.permissions === 'group'
			? draft.groups.map((GroupName) => iam('AddUserToGroup', { GroupName, UserName }))
			: draft.policies.map((PolicyArn) => iam('AttachUserPolicy', { UserName, PolicyArn })))
	];
}
