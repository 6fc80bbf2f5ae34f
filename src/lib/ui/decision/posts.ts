import { layers, type Decision, type Gate, type Layer, type Reading } from '$lib/policy/decision';
import type { Forecast } from '$lib/policy/unknown';

/** A post of the road: the search for denies, which comes first, or a layer. */
export type PostId = 'deny' | Layer;

export interface Post {
	readonly id: PostId;
	/** What it says, in a few words. */
	readonly says: string;
	readonly state: PostState;
	readonly read: readonly Reading[];
}

/**
 * `open`: the request goes through. `idle`: nothing stands there. `silent` and `denied`: it is
 * stopped, for want of an allow or by a deny. `beyond`: it was not reached any more. `doubt`: what is
 * not known decides here. `undecided`: nothing can be said.
 */
export type PostState = 'open' | 'idle' | 'silent' | 'denied' | 'beyond' | 'doubt' | 'undecided';

/** The road of a request through all that has a say, in the order AWS asks. */
export function postsOf(decision: Decision): readonly Post[] {
	const read = decision.gates.flatMap((gate) => gate.read);
	const denies = read.filter(({ statement }) => statement.effect === 'Deny');
	const speaking = denies.filter(({ verdict }) => verdict.applies);
	const free = decision.layer === 'unconditional';
	const stop = stopOf(decision);
	const first: Post = {
		id: 'deny',
		says: speaking.length > 0 ? deniedBy(speaking, decision) : unspoken(denies.length),
		state: stop === 'deny' ? 'denied' : 'open',
		read: denies
	};
	const present = layers.filter((layer) => layer !== 'endpoint' || stands(decision, layer));
	const stopAt = stop === 'deny' ? -1 : present.findIndex((layer) => layer === stop);
	return [
		first,
		...present.map((layer, i): Post => {
			const gates = decision.gates.filter((gate) => gate.layer === layer);
			const beyond = stop === 'deny' || (stop !== undefined && i > stopAt);
			const stopped = layer === stop;
			return {
				id: layer,
				says: saysOf(layer, gates, decision, { beyond, free }),
				state: stopped ? 'silent' : beyond ? 'beyond' : stands(decision, layer) ? 'open' : 'idle',
				read: gates.flatMap((gate) => gate.read)
			};
		})
	];
}

/** The road where something is not known: what may stop the request there stands half open. */
export function foretoldPosts(
	decision: Decision,
	forecast: Forecast,
	unknown: readonly Layer[]
): readonly Post[] {
	const posts = postsOf(decision);
	const missing = layers.filter(
		(layer) => unknown.includes(layer) && !posts.some(({ id }) => id === layer)
	);
	const added = missing.map((id): Post => ({ id, says: '', state: 'idle', read: [] }));
	const [deny, ...rest] = [...posts, ...added];
	if (!deny) return posts;
	const inOrder = rest.toSorted((a, b) => place(a.id) - place(b.id));
	return [deny, ...inOrder].map((post): Post => {
		const isUnknown = post.id !== 'deny' && unknown.includes(post.id);
		if (forecast.outcome === 'depends' && post.id !== 'deny' && forecast.gates.includes(post.id)) {
			const says = isUnknown ? 'not known' : 'depends on the request';
			return { ...post, says, state: 'doubt' };
		}
		if (isUnknown && (post.state === 'open' || post.state === 'idle')) {
			return { ...post, says: 'not known, and it does not matter' };
		}
		return post;
	});
}

function place(id: PostId): number {
	return layers.findIndex((layer) => layer === id);
}

/** The road of a request of which nothing can be said, or shall not yet. */
export function undecidedPosts(
	posts: readonly Post[],
	unreadable: readonly Layer[]
): readonly Post[] {
	return posts.map(({ id }) => ({
		id,
		says: id !== 'deny' && unreadable.includes(id) ? 'cannot be read' : 'not decided',
		state: 'undecided',
		read: []
	}));
}

/** Where the request ended; nothing where it came through. */
function stopOf(decision: Decision): PostId | undefined {
	switch (decision.outcome) {
		case 'allowed':
			return undefined;
		case 'explicitDeny':
			return 'deny';
		case 'implicitDeny':
			return decision.layer === 'blockPublicAccess' ? 'resource' : decision.layer;
	}
}

/** What was read where an allow was needed and none came: of several levels, at the first such. */
export function silentGate(decision: Decision): readonly Reading[] {
	if (decision.outcome !== 'implicitDeny') return [];
	const gate = decision.gates.find(
		({ layer, says, needed }) => layer === decision.layer && needed && says === 'nothing'
	);
	return gate?.read ?? [];
}

/** The post to look at first: where it ended, else where it was granted. */
export function tellingPost(decision: Decision): PostId {
	const stop = stopOf(decision);
	if (stop) return stop;
	return decision.layer === 'resource' ? 'resource' : 'identity';
}

function stands({ gates }: Decision, layer: Layer): boolean {
	return gates.some((gate) => gate.layer === layer && (gate.read.length > 0 || gate.needed));
}

/** The owner’s root user is the one whom a deny may not stop. */
function deniedBy(speaking: readonly Reading[], { layer }: Decision): string {
	const denies = `${sources(speaking)} denies`;
	return layer === 'owner' ? `${denies}, but not the owner’s root` : denies;
}

function unspoken(count: number): string {
	return count === 0 ? 'none written' : `${count} read, none applies`;
}

function saysOf(
	layer: Layer,
	gates: readonly Gate[],
	decision: Decision,
	{ beyond, free }: { readonly beyond: boolean; readonly free: boolean }
): string {
	if (
		decision.outcome === 'implicitDeny' &&
		decision.layer === 'blockPublicAccess' &&
		layer === 'resource'
	) {
		return 'public access is blocked';
	}
	if (gates.length === 0) {
		if (layer === 'resource' && stopOf(decision) === 'resource')
			return 'no policy, but one is needed';
		return 'no policy';
	}
	const denying = gates.flatMap(({ read }) => spoke(read, 'Deny'));
	if (denying.length > 0) return deniedBy(denying, decision);
	if (beyond) return 'not reached';
	if (free) return 'not asked';
	const allowing = gates.flatMap(({ read }) => spoke(read, 'Allow'));
	const silent = gates.find(({ says, needed }) => needed && says === 'nothing');
	if (silent) {
		return gates.length > 1 && silent.level !== undefined
			? `nothing allows at level ${silent.level}`
			: silent.read.length === 0
				? 'no policy allows'
				: 'no statement allows';
	}
	if (layer === 'rcp') return 'denies nothing here';
	if (allowing.length > 0) {
		return gates.length > 1
			? `allows, at all ${gates.length} levels`
			: `${sources(allowing)} allows`;
	}
	return 'not needed';
}

function spoke(read: readonly Reading[], effect: 'Allow' | 'Deny'): Reading[] {
	return read.filter(({ verdict, statement }) => verdict.applies && statement.effect === effect);
}

function sources(read: readonly Reading[]): string {
	const names = [...new Set(read.map(({ policy }) => policy))];
	return names.length > 1 ? `${names[0] ?? ''} and ${names.length - 1} more` : (names[0] ?? '');
}
