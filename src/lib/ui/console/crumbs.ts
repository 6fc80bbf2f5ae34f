import { policyPage, userPage, type Place } from './place';
import { nameIn } from '$lib/policy/arn';

/** One step of the way to a page. The page itself has no link. */
export interface Crumb {
	readonly label: string;
	readonly place?: Place;
}

const iam: Crumb = { label: 'IAM', place: { view: 'dashboard' } };
const cloudTrail: Crumb = { label: 'CloudTrail' };
const users: Crumb = { label: 'Users', place: { view: 'users' } };
const groups: Crumb = { label: 'User groups', place: { view: 'groups' } };
const policies: Crumb = { label: 'Policies', place: { view: 'policies' } };
const credentials: Crumb = {
	label: 'Security credentials',
	place: { view: 'credentials' }
};

/** The way to a page, from IAM or from the service that it is of. */
export function crumbsOf(place: Place): readonly Crumb[] {
	const service = place.view === 'events' ? cloudTrail : iam;
	return [service, ...wayTo(place)].map((crumb, index, all) =>
		index === all.length - 1 ? { label: crumb.label } : crumb
	);
}

function wayTo(place: Place): readonly Crumb[] {
	switch (place.view) {
		case 'dashboard':
			return [{ label: 'Dashboard' }];
		case 'users':
			return [users];
		case 'createUser':
			return [users, { label: 'Create user' }];
		case 'user':
			return [users, { label: place.name }];
		case 'groups':
			return [groups];
		case 'createGroup':
			return [groups, { label: 'Create user group' }];
		case 'group':
			return [groups, { label: place.name }];
		case 'policies':
			return [policies];
		case 'policy':
			return [policies, { label: nameIn(place.arn), place: policyPage(place.arn) }];
		case 'events':
			return [{ label: 'Event history' }];
		case 'credentials':
			return [credentials];
		case 'mfa': {
			const assign = { label: 'Assign MFA device' };
			const { user } = place;
			if (user === undefined) return [credentials, assign];
			return [users, { label: user, place: userPage(user, 'security-credentials') }, assign];
		}
		case 'nowhere':
			return [{ label: 'Page not found' }];
	}
}
