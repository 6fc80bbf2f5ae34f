import type * as v from 'valibot';
import { isArn } from '../../policy/arn';
import type { Principal as Asking, Context as ConditionKeys } from '../../policy/request';
import type { Account } from '../account';
import type { Time } from './time';
import type { Answering, Answers } from './answers';
import type { Authorised } from './authorised';
import type { Call, Service } from './call';
import type { ApiError } from './error';
import type { CloudTrailRecord } from './event';
import type { Identity, Principal } from '../identity';
import type { Mint } from './mint';
import type { Applied, Failed } from './applied';
import type { Json } from './json';

/** AWS's access levels. Read and List change nothing, but that STS and reports keep what they hand out. */
export type Level = 'Read' | 'List' | 'Write' | 'Tagging' | 'Permissions management';

/** What an operation knows of the call besides its parameters. */
export interface Context<I extends Identity = Principal> {
	readonly account: Account;
	readonly identity: I;
	readonly mint: Mint;
	readonly time: Time;
	/** What the door says of the caller's whereabouts. */
	readonly from: Pick<Call, 'door' | 'origin' | 'sourceIp' | 'userAgent'>;
	/** Asks the engine about one target more, where an operation answers for each of many by itself. */
	readonly refusalOf: (target: Target) => Refusal | undefined;
}

/** Access denied, with the decision that explains it. */
export interface Refusal extends Failed {
	readonly error: ApiError & { readonly decision: Authorised };
}

/**
 * One operation: only what is particular to it. `perform` identifies, checks, authorises, and writes
 * the event history for all of them. What it answers stands in its service's answers, by its name.
 */
export interface Operation<
	Of extends Service,
	Name extends string,
	Parameters extends v.GenericSchema,
	Answer extends Json
> extends Described {
	readonly service: Of;
	/** As AWS names it. The action authorised is `service:name`. */
	readonly name: Name;
	readonly parameters: Parameters;
	readonly access: Access<v.InferOutput<Parameters>, Answer>;
}

/** What says the same of every operation. */
interface Described {
	/** The operation that is authorised and recorded, where this is one of the console's own steps of it. */
	readonly stepOf?: string;
	/** The action it is authorised as, where that has another name: HeadBucket is `ListBucket`. */
	readonly action?: string;
	/** Its name in the event history, where it has another there. */
	readonly recordedAs?: string;
	/** CloudTrail counts it among the data events, which the event history does not have. */
	readonly isDataEvent?: true;
	readonly level: Level;
	/** CloudTrail counts such a call among the reading ones, and shows its answer all the same. */
	readonly handsOutCredentials?: true;
	/** Parameters that CloudTrail never shows. */
	readonly secrets?: readonly string[];
	/** In a sentence or two, where AWS does more or otherwise. Stands in docs/operations.md. */
	readonly simplified?: string;
}

/** Any of them: its parameters are known to its own schema alone, which is asked before it is applied. */
export interface AnyOperation extends Described {
	readonly service: Service;
	readonly name: string;
	readonly parameters: v.GenericSchema;
	readonly access: Access<never, Json>;
}

type Access<P, Answer extends Json> =
	/** The caller's policies must allow it. */
	| {
			readonly kind: 'policies';
			/** Where there are several, all must be allowed, and the first that is not is the answer. */
			readonly resource: (context: Context, parameters: P) => Target | readonly Target[];
			readonly apply: (context: Context, parameters: P) => Applied<Answer>;
	  }
	/** A role's trust policy has a say: AWS services and principals of other accounts may ask too. */
	| ({ readonly kind: 'trust' } & AskedOfAll<P, Answer>)
	/** The policy of a resource that can be shared has a say: other accounts and nobody at all may ask too. */
	| ({ readonly kind: 'shared' } & AskedOfAll<P, Answer>)
	/** Open to every identity, whatever its policies say. */
	| {
			readonly kind: 'anyIdentity';
			readonly apply: (context: Context, parameters: P) => Applied<Answer>;
	  }
	/** The way in. */
	| {
			readonly kind: 'signIn';
			readonly apply: (context: Context<Identity>, parameters: P) => Applied<Answer>;
	  };

interface AskedOfAll<P, Answer extends Json> {
	readonly resource: (
		context: Context<Asker>,
		parameters: P
		/** Or why it need not be asked: a wrong MFA code, a bucket that does not exist. */
	) => readonly Target[] | Failed;
	readonly apply: (context: Context<Asker>, parameters: P) => Applied<Answer>;
}

/** Whoever calls but Leastwise itself. */
export type Asker = Exclude<Identity, { kind: 'observer' }>;

/** What a call is authorised on, and what AWS prints for it in a refusal. */
export interface Target {
	readonly arn: string;
	/** Nothing where a refusal names no resource. */
	readonly printed?: string;
	/** What is authorised, where it is not the operation's own action: `iam:PassRole`. */
	readonly action?: string;
	/** Condition keys of this call, besides those of the resource: `iam:PolicyARN` … */
	readonly context?: ConditionKeys;
	/** What AWS says in a refusal, where it is not the usual sentence. */
	readonly denied?: string;
	/** What the record of a refusal says besides. */
	readonly event?: Partial<CloudTrailRecord>;
	/** Who asks, where it is not the caller: somebody whom an identity provider vouches for. */
	readonly principal?: Asking;
}

/** For the calls that AWS prints with the whole ARN. */
export function byArn(given: string): Target {
	return { arn: isArn(given) ? given : '*', printed: given };
}

/**
 * How a service writes its operations: by the name, `apply` knows what it is to answer.
 *
 * The answers come as a type alone, so that their schemas are loaded by nobody who does not read them.
 */
export function operationsOf<Of extends Service, All extends Answers>(service: Of) {
	return <Name extends keyof All & string, Parameters extends v.GenericSchema>(
		definition: Omit<Operation<Of, Name, Parameters, AnswerIn<All, Name>>, 'service'>
	): Operation<Of, Name, Parameters, AnswerIn<All, Name>> => ({ service, ...definition });
}

/** What a service's operation of this name answers. */
export type AnswerIn<All extends Answers, Name extends keyof All> = Extract<
	Answering<All[Name]>,
	Json
>;

/**
 * Of operations that are written once and differ by a word, the one of this name: so that its type
 * says which of them it is.
 */
export function only<O extends AnyOperation, Name extends O['name']>(
	name: Name,
	operation: O
): O & { readonly name: Name } {
	if (!isNamed(operation, name)) throw new Error(`${operation.name} is not ${name}`);
	return operation;
}

function isNamed<O extends AnyOperation, Name extends O['name']>(
	operation: O,
	name: Name
): operation is O & { readonly name: Name } {
	return operation.name === name;
}
