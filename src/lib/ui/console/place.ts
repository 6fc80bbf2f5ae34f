/**
 * Where in the console the learner is. The location is the URL's hash, so that links, back, forward
 * and reload work as everywhere.
 */
export type Place =
	| { readonly view: 'dashboard' }
	| { readonly view: 'groups' }
	| { readonly view: 'createGroup' }
	| { readonly view: 'group'; readonly name: string; readonly tab: GroupTab }
	| { readonly view: 'users' }
	| { readonly view: 'createUser' }
	| { readonly view: 'user'; readonly name: string; readonly tab: UserTab }
	| { readonly view: 'policies' }
	| { readonly view: 'policy'; readonly arn: string }
	| { readonly view: 'events' }
	| { readonly view: 'credentials' }
	/** Assign MFA device: to a user, or to whoever is signed in. With a device it waits for its codes. */
	| { readonly view: 'mfa'; readonly user?: string; readonly device?: string }
	| { readonly view: 'nowhere'; readonly hash: string };

export type View = Place['view'];

export const userTabs = ['permissions', 'groups', 'security-credentials'] as const;
export type UserTab = (typeof userTabs)[number];

export const groupTabs = ['users', 'permissions'] as const;
export type GroupTab = (typeof groupTabs)[number];

export function parsePlace(hash: string): Place {
	const [first, second, third, fourth, ...more] = segments(hash);
	const nowhere: Place = { view: 'nowhere', hash };
	if (more.length > 0) return nowhere;
	switch (first) {
		case undefined:
		case 'dashboard':
			return second === undefined ? { view: 'dashboard' } : nowhere;
		case 'create-user':
			return second === undefined ? { view: 'createUser' } : nowhere;
		case 'create-group':
			return second === undefined ? { view: 'createGroup' } : nowhere;
		case 'events':
			return second === undefined ? { view: 'events' } : nowhere;
		case 'users':
			return userPlace(second, third, fourth) ?? nowhere;
		case 'groups':
			return groupPlace(second, third, fourth) ?? nowhere;
		case 'policies':
			if (second === undefined) return { view: 'policies' };
			return third === undefined ? { view: 'policy', arn: second } : nowhere;
		case 'security-credentials':
			if (second === undefined) return { view: 'credentials' };
			return second === 'mfa' && fourth === undefined ? mfaPlace(undefined, third) : nowhere;
		default:
			return nowhere;
	}
}

export function formatPlace(place: Place): `#/${string}` {
	return `#${pathTo(place)}`;
}

/** The hash without its sign. */
export function pathTo(place: Place): `/${string}` {
	switch (place.view) {
		case 'dashboard':
			return '/';
		case 'createUser':
			return '/create-user';
		case 'createGroup':
			return '/create-group';
		case 'users':
		case 'groups':
		case 'policies':
		case 'events':
			return `/${place.view}`;
		case 'user':
			return joined('users', place.name, place.tab === 'permissions' ? undefined : place.tab);
		case 'group':
			return joined('groups', place.name, place.tab === 'users' ? undefined : place.tab);
		case 'policy':
			return joined('policies', place.arn);
		case 'credentials':
			return '/security-credentials';
		case 'mfa':
			return place.user === undefined
				? joined('security-credentials', 'mfa', place.device)
				: joined('users', place.user, 'mfa', place.device);
		case 'nowhere':
			return `/${place.hash.replace(/^#?\/?/, '')}`;
	}
}

export const userPage = (name: string, tab: UserTab = 'permissions'): Place => ({
	view: 'user',
	name,
	tab
});
export const groupPage = (name: string, tab: GroupTab = 'users'): Place => ({
	view: 'group',
	name,
	tab
});
export const policyPage = (arn: string): Place => ({ view: 'policy', arn });

function userPlace(name?: string, tab?: string, device?: string): Place | undefined {
	if (name === undefined) return { view: 'users' };
	if (tab === 'mfa') return mfaPlace(name, device);
	if (device !== undefined) return undefined;
	const known = userTabs.find((each) => each === (tab ?? 'permissions'));
	return known && { view: 'user', name, tab: known };
}

function groupPlace(name?: string, tab?: string, more?: string): Place | undefined {
	if (name === undefined) return { view: 'groups' };
	const known = groupTabs.find((each) => each === (tab ?? 'users'));
	return known && more === undefined ? { view: 'group', name, tab: known } : undefined;
}

function mfaPlace(user: string | undefined, device: string | undefined): Place {
	return {
		view: 'mfa',
		...(user === undefined ? {} : { user }),
		...(device === undefined ? {} : { device })
	};
}

function joined(...parts: readonly (string | undefined)[]): `/${string}` {
	const given = parts.filter((part) => part !== undefined);
	return `/${given.map(encodeURIComponent).join('/')}`;
}

function segments(hash: string): string[] {
	return hash
		.replace(/^#?\/?/, '')
		.split('/')
		.filter((part) => part !== '')
		.map(decoded);
}

/** A hash typed by hand may hold a stray percent sign. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
