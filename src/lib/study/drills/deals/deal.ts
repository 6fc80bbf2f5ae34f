import type { Level } from '../../items/item';
import type { Draw } from '../draw';
import type { Situation, Written } from '../situation';

/* Roles that somebody is to take on, and whom their trust policies let in besides. */

/** Somebody who tries to take on a role. */
export interface Visitor {
	/** In a list of options, at its beginning. */
	readonly who: string;
	readonly principal: string;
	/** What the request brings along; null where it lacks a key. */
	readonly context: Situation['request']['context'];
}

/** A trust policy that somebody may write for the role. */
export interface TrustPolicy {
	readonly statements: readonly Written[];
	/** From which level on it is read. */
	readonly from: Level;
	/** What it is taken for under a belief of beliefs.yaml. */
	readonly taken?: { readonly belief: string; readonly statements: readonly Written[] };
}

/** A role, whom it is for, and who else might come. */
export interface Deal {
	readonly role: string;
	readonly action: 'sts:AssumeRole' | 'sts:AssumeRoleWithWebIdentity';
	/** AWS’s page about it. */
	readonly source: string;
	/** Whom the role is for, in a sentence. */
	readonly purpose: string;
	readonly rightful: Visitor;
	readonly strangers: readonly Visitor[];
	readonly policies: readonly TrustPolicy[];
}

export type DrawDeal = (draw: Draw) => Deal;

/** A statement that lets in, and one that keeps out. */
export function letIn(
	principal: Readonly<Record<string, string>>,
	condition?: Written['Condition'],
	action: Deal['action'] = 'sts:AssumeRole'
): Written {
	return {
		Sid: 'LetIn',
		Effect: 'Allow',
		Principal: principal,
		Action: action,
		...(condition && { Condition: condition })
	};
}

export function keepOut(condition: Written['Condition']): Written {
	return {
		Sid: 'KeepOut',
		Effect: 'Deny',
		Principal: { AWS: '*' },
		Action: 'sts:AssumeRole',
		...(condition && { Condition: condition })
	};
}

/** The question whether somebody can take on the role under such a trust policy. */
export function visit(
	{ role, action }: Deal,
	{ principal, context }: Visitor,
	statements: readonly Written[]
): Situation {
	// Whoever has policies of their own may ask by them: what is in question is the trust.
	const own: Written = { Sid: 'MayAsk', Effect: 'Allow', Action: 'sts:*', Resource: '*' };
	return {
		request: { principal, action, resource: role, context },
		attached: [
			{ layer: 'identity', level: 0, name: 'OwnSide', statements: [own] },
			{ layer: 'resource', level: 0, name: 'Trust', statements }
		]
	};
}
