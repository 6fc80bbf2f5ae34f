import type { Outline } from '$lib/scenario/scenario';

/** A scenario's place on the road: one that can be played, or one that is still to come. */
export type Stop =
	| {
			readonly kind: 'open';
			readonly number: string;
			readonly title: string;
			readonly outline: Outline;
	  }
	| { readonly kind: 'toCome'; readonly number: string; readonly title: string };

/** A part of the road with its stops. */
export interface Leg {
	readonly part: string;
	readonly stops: readonly Stop[];
}

interface Planned {
	readonly number: string;
	readonly title: string;
	readonly part: string;
}

/** The whole road by number. What exists takes the place of what was planned. */
export function road(outlines: readonly Outline[]): readonly Leg[] {
	const numbers = new Set([...planned, ...outlines].map(({ number }) => number));
	const legs = new Map<string, Stop[]>();
	for (const number of [...numbers].sort()) {
		const outline = outlines.find((each) => each.number === number);
		const plan = planned.find((each) => each.number === number);
		const part = outline?.part ?? plan?.part ?? '';
		legs.set(part, [...(legs.get(part) ?? []), stop(number, outline, plan)]);
	}
	return [...legs].map(([part, stops]) => ({ part, stops }));
}

function stop(number: string, outline?: Outline, plan?: Planned): Stop {
	return outline
		? { kind: 'open', number, title: outline.title, outline }
		: { kind: 'toCome', number, title: plan?.title ?? '' };
}

/** The campaign as it is planned; the titles of those that exist come from their own folders. */
const planned: readonly Planned[] = [
	...part('The account', [
		['01', 'Lock down the root user'],
		['02', 'One person, one user'],
		['03', 'Groups, not people']
	]),
	...part('Policies', [
		['04', 'What does this policy do?'],
		['05', 'Saved, and still no access'],
		['06', 'Just enough for Wanda'],
		['07', 'Why Dana is denied']
	]),
	...part('Credentials', [
		['08', 'The password policy'],
		['09', 'A phone, a key, a fob'],
		['10', 'No MFA, no work'],
		['11', 'Keys for a script'],
		['12', 'A key on the internet']
	]),
	...part('Roles', [
		['13', 'Roles, not keys'],
		['14', 'Pass the role'],
		['15', 'The print shop']
	]),
	...part('Finding out', [
		['16', 'The quarterly audit'],
		['17', 'What Priya really uses'],
		['18', 'Shared with the world'],
		['19', 'Only root can'],
		['20', 'Whose job is it?']
	]),
	...part('Limits', [
		['21', 'Within limits'],
		['22', 'Tags decide'],
		['23', 'House rules'],
		['24', 'The ladder']
	]),
	...part('All of it', [
		['25', 'Night shift'],
		['26', 'The inheritance']
	])
];

function part(name: string, stops: readonly (readonly [string, string])[]): readonly Planned[] {
	return stops.map(([number, title]) => ({ number, title, part: name }));
}
