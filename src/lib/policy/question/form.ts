import type { Layer } from '../decision';
import type { Context, ContextValue } from '../request';
import type { Unknowns } from '../unknown';

/*
 * A question as it is written in files and links: a request and policies, with all that may be
 * unfinished or wrong in them. `json.ts` reads and writes it, `prepare.ts` makes of it what can be
 * decided.
 */

/** @typeParam P what there is of each policy */
export interface QuestionForm<P = PolicyForm> {
	readonly request: RequestForm;
	readonly policies: PoliciesForm<P>;
	/** What the one who asks does not know. */
	readonly unknown: Unknowns;
	/** Two policies that are compared with each other. No request has to do with them. */
	readonly compare?: readonly [P, P];
}

export interface RequestForm {
	/** An ARN, a service such as `ec2.amazonaws.com`, or `*`. */
	readonly principal: string;
	readonly action: string;
	readonly resource: string;
	/** Where it does not follow from the resource or the caller. */
	readonly resourceAccount?: string;
	/** A key that the request lacks, and that is written down all the same, is `null`. */
	readonly context: Readonly<Record<string, ContextValue | null>>;
}

/** The policies by their layers; those of an organization by their levels, from its root down. */
export interface PoliciesForm<P = PolicyForm> {
	readonly identity: readonly P[];
	readonly resource?: P;
	readonly boundary: readonly P[];
	readonly session: readonly P[];
	readonly scp: readonly (readonly P[])[];
	readonly rcp: readonly (readonly P[])[];
	readonly endpoint: readonly P[];
	readonly blockPublicAccess: boolean;
}

export interface PolicyForm {
	readonly name: string;
	/** The policy itself, or its text. */
	readonly document: string | Readonly<Record<string, unknown>>;
}

/** Layers whose policies stand at the levels of an organization. */
export function hasLevels(layer: Layer): layer is 'scp' | 'rcp' {
	return layer === 'scp' || layer === 'rcp';
}

/** The policies of all layers, by what tells those of one and, of an organization, those of its levels. */
export function policiesBy<P>(
	of: (layer: Layer) => readonly P[],
	byLevel: (layer: 'scp' | 'rcp') => readonly (readonly P[])[],
	blockPublicAccess: boolean
): PoliciesForm<P> {
	const [resource] = of('resource');
	return {
		identity: of('identity'),
		...(resource && { resource }),
		boundary: of('boundary'),
		session: of('session'),
		scp: byLevel('scp'),
		rcp: byLevel('rcp'),
		endpoint: of('endpoint'),
		blockPublicAccess
	};
}

/** A question's context without the keys that the request lacks. */
export function presentIn({ context }: RequestForm): Context {
	return Object.fromEntries(
		Object.entries(context).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))
	);
}
