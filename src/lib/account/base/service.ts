import type * as v from 'valibot';
import type { AttachedPolicy } from '../../policy/decide';
import type { Context as ConditionKeys } from '../../policy/request';
import type { Account } from '../account';
import type { Service } from './call';
import type { ErrorTable } from './error';
import type { Writing } from './file';
import type { Opening } from './opening';
import type { AnyOperation } from './operation';
import type { Words } from './words';

/** All that a service says of itself: the `index.ts` of its folder. */
export interface ServiceDefinition {
	readonly name: Service;
	/** Of its actions and its events, where it is not its name: s3control's are `s3`. */
	readonly prefix?: string;
	/** Its operations by area, in the order of docs/operations.md. */
	readonly areas: Readonly<Record<string, readonly AnyOperation[] | Part>>;
	/** What the event history calls parameters that have another name there: `bucketName`. */
	readonly recordNames?: Readonly<Record<string, string>>;
	/** Every code that it answers with besides the common ones. */
	readonly errors: ErrorTable;
	/** Operations that AWS has and Leastwise answers with a refusal, with why, family by family. */
	readonly notSimulated?: readonly Left[];
	/** Actions that policies name and nobody can call: they are asked within other operations. */
	readonly permissionsOnly?: readonly string[];
	/** Loads what only some attempts need: those in whose account or calls a name stands. */
	readonly load?: (isNamed: (name: string) => boolean) => Promise<unknown>;
	/** What stands under its name in an account.yaml. Only who reads such files loads it. */
	readonly blueprint?: () => Promise<v.GenericSchema>;
	/** Writes what it keeps as `blueprint` reads it. Only who exports an account loads it. */
	readonly file?: () => Promise<(account: never, writing: Writing) => unknown>;
	/** How its calls are told, where it is not part of every account. */
	readonly words?: Words;
	/** What it keeps of an account, by what its blueprint let through. Who is who is known by then. */
	readonly open?: (opening: Opening, blueprint: never, account: Account) => unknown;
	/** The resource of its own that an ARN names, if there is one. */
	readonly resourceAt?: (account: Account, arn: string) => Resource | undefined;
}

export type Left = readonly [why: string, operations: string];

/** Operations that are rarely called: their code is loaded when one is wanted. */
export interface Part<Operations extends readonly AnyOperation[] = readonly AnyOperation[]> {
	readonly names: readonly string[];
	readonly load: () => Promise<Operations>;
}

/** What a resource brings to every decision about it. */
export interface Resource {
	/** Such as `aws:ResourceTag/…`. Those of its own service are there for its own actions only. */
	readonly keys?: ConditionKeys;
	readonly policies?: readonly AttachedPolicy[];
	/** Whose actions the policies are asked about, if not its own service's: a role's trust policy, STS's. */
	readonly policiesFor?: Service;
	/** The account that owns it, if it is another. */
	readonly owner?: string;
	/** S3 keeps the public out of a bucket whose policy is public: RestrictPublicBuckets. */
	readonly blockPublicAccess?: boolean;
}

/** A part, with the names of its operations. */
export function part<Operations extends readonly AnyOperation[]>(
	names: string,
	load: () => Promise<Operations>
): Part<Operations> {
	return { names: names.split(' '), load };
}
