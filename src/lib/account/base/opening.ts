import type { Account } from '../account';
import { mintFor, type Mint } from './mint';
import type { Time } from './time';

/** What every service needs while an account is opened. */
export interface Opening {
	/** The account's number. */
	readonly id: string;
	readonly name: string;
	readonly seed: string;
	readonly created: Time;
	readonly ago: (age: number) => Time;
	/** By entity, so that one more user in a blueprint leaves all other ids as they were. */
	readonly mint: (entity: string) => Mint;
	/** Those beside it, whom its policies may name. */
	readonly others?: Account['others'];
}

export function openingOf(
	{ id, name, age }: { readonly id: string; readonly name: string; readonly age: number },
	seed: string,
	time: Time
): Opening {
	const ago = (past: number) => time - past;
	const mint = (entity: string) => mintFor(`${seed}/opening/${entity}`, 0);
	return { id, name, seed, created: ago(age), ago, mint };
}

export function createdAt({ ago, created }: Opening, age: number | undefined): Time {
	return age === undefined ? created : ago(age);
}

/** A blueprint with a mistake that only shows when all of it is known. */
export function wrong(what: string): BlueprintFault {
	return new BlueprintFault(what);
}

export class BlueprintFault extends Error {
	override readonly name = 'BlueprintFault';

	/** Without the words that lead to it. */
	readonly what: string;

	constructor(what: string) {
		super(`Account blueprint: ${what}`);
		this.what = what;
	}
}
