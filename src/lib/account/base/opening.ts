import type { Time } from './time';
import type { AccountBlueprint } from '../perform/blueprint';
import { mintFor, type Mint } from './mint';
import type { Sealing } from '../services/iam/credentials/password';

/** What every part of the account needs while it is opened. */
export interface Opening {
	readonly account: string;
	readonly sealing: Sealing;
	readonly created: Time;
	readonly ago: (age: number) => Time;
	/** By entity, so that one more user in a blueprint leaves all other ids as they were. */
	readonly mint: (entity: string) => Mint;
	/** The ARN of a managed policy of AWS's or of the blueprint's own, by name or ARN. */
	readonly policyArn: (holder: string, named: string) => string;
}

export function openingOf(
	blueprint: AccountBlueprint,
	seed: string,
	time: Time,
	policyArn: Opening['policyArn']
): Opening {
	const ago = (age: number) => time - age;
	return {
		account: blueprint.id,
		sealing: { id: blueprint.id, seed, name: blueprint.name, iam: { root: blueprint.root } },
		created: ago(blueprint.age),
		ago,
		mint: (entity) => mintFor(`${seed}/opening/${entity}`, 0),
		policyArn
	};
}

export function createdAt({ ago, created }: Opening, age: number | undefined): Time {
	return age === undefined ? created : ago(age);
}

/** A blueprint with a mistake that only shows when all of it is known. */
export function wrong(what: string): Error {
	return new Error(`Account blueprint: ${what}`);
}
