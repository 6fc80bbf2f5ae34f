import type { Wish } from '$lib/ui/workbench.svelte';
import type { Place } from './place';
import {
	accessKeys,
	accountAliases,
	accountSummary,
	entitiesFor,
	events,
	groupNamed,
	groups,
	groupsOf,
	loginProfile,
	mfaDevices,
	policies,
	policiesOfGroup,
	policiesOfUser,
	policyWith,
	userNamed,
	users
} from './queries';

/** What each page reads when it is opened: the calls that AWS's console leaves in the history. */
export function readsOf(place: Place, who: string): readonly Wish[] {
	return queriesOf(place, who).map(({ wish }) => wish);
}

function queriesOf(place: Place, who: string): readonly { readonly wish: Wish }[] {
	const self = who === 'root' ? undefined : who;
	switch (place.view) {
		case 'dashboard':
			return [accountSummary(), accountAliases(), mfaDevices(self), accessKeys(self)];
		case 'users':
			return [users()];
		case 'user':
			return [
				userNamed(place.name),
				policiesOfUser(place.name),
				groupsOf(place.name),
				loginProfile(place.name),
				mfaDevices(place.name),
				accessKeys(place.name)
			];
		case 'groups':
			return [groups()];
		case 'group':
			return [groupNamed(place.name), policiesOfGroup(place.name)];
		case 'createUser':
			return [groups(), policies()];
		case 'createGroup':
			return [users(), policies()];
		case 'policies':
			return [policies()];
		case 'policy':
			return [policyWith(place.arn), entitiesFor(place.arn)];
		case 'events':
			return [events()];
		case 'credentials':
			return [mfaDevices(self), accessKeys(self)];
		case 'mfa':
			return place.device === undefined ? [mfaDevices(place.user ?? self)] : [];
		case 'nowhere':
			return [];
	}
}
