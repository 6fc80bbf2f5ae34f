import type { Place, View } from './place';

/** A page of the navigation, and the pages below it that mark it as current. */
export interface Entry {
	readonly label: string;
	readonly place: Place;
	readonly views: readonly View[];
}

/**
 * The console's navigation, in AWS's words and order. CloudTrail has a console of its own in AWS, and
 * here a heading.
 */
export const sections: readonly { readonly label?: string; readonly entries: readonly Entry[] }[] =
	[
		{ entries: [entry('Dashboard', { view: 'dashboard' })] },
		{
			label: 'Access management',
			entries: [
				entry('User groups', { view: 'groups' }, 'group', 'createGroup'),
				entry('Users', { view: 'users' }, 'user', 'createUser'),
				entry('Policies', { view: 'policies' }, 'policy')
			]
		},
		{ label: 'CloudTrail', entries: [entry('Event history', { view: 'events' })] }
	];

function entry(label: string, place: Place, ...below: readonly View[]): Entry {
	return { label, place, views: [place.view, ...below] };
}
