import type { Opening } from '../../../base/opening';
import type { IamBlueprint } from '../blueprint';
import type { Sealing } from '../credentials/password';
import { policyFinder } from './policies';

/** What every part of IAM needs while an account is opened. */
export interface IamOpening extends Opening {
	readonly sealing: Sealing;
	/** The ARN of a managed policy of AWS's or of the blueprint's own, by name or ARN. */
	readonly policyArn: (holder: string, named: string) => string;
}

export function iamOpening(opening: Opening, blueprint: IamBlueprint): IamOpening {
	const { id, name, seed } = opening;
	return {
		...opening,
		sealing: { id, seed, name, iam: { root: blueprint.root } },
		policyArn: policyFinder(opening, blueprint)
	};
}
