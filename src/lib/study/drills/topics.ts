import type { Layer } from '../../policy/decision';
import type { Level } from '../items/item';

/** What a topic of the course wants of a drill. */
export interface Plan {
	/** Layers that are there in any case. */
	readonly has: readonly Layer[];
	/** Who asks. */
	readonly caller: 'user' | 'session' | 'either';
	readonly isAbroad: boolean;
	/** How many statements of a hundred have a condition, at level 3. */
	readonly conditions: number;
	readonly onlyMfa: boolean;
	/** Buckets and their objects, and NotAction. */
	readonly onlyObjects: boolean;
}

const usual: Plan = {
	has: [],
	caller: 'either',
	isAbroad: false,
	conditions: 20,
	onlyMfa: false,
	onlyObjects: false
};

/** Topics of course.yaml that are about how requests are decided. */
export const plans = {
	evaluation: usual,
	'policy-structure': { ...usual, onlyObjects: true, caller: 'user' },
	conditions: { ...usual, conditions: 80 },
	mfa: { ...usual, conditions: 80, onlyMfa: true, caller: 'user' },
	boundaries: { ...usual, has: ['boundary'] },
	sessions: { ...usual, has: ['session'], caller: 'session' },
	organizations: { ...usual, has: ['scp'] },
	'cross-account': { ...usual, has: ['resource'], isAbroad: true }
} as const satisfies Readonly<Record<string, Plan>>;

export type PlannedTopic = keyof typeof plans;

export const plannedTopics = Object.keys(plans) as readonly PlannedTopic[];

export function planOf(topic: string): Plan {
	const plan = Object.entries(plans).find(([name]) => name === topic)?.[1];
	if (!plan) throw new Error(`No drill is about ${topic}`);
	return plan;
}

/** How many layers of policies a request meets. */
export const layersAt: Readonly<Record<Level, readonly number[]>> = {
	1: [1],
	2: [2],
	3: [3],
	4: [4, 5],
	5: [6, 7]
};
