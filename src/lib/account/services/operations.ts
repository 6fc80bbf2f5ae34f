import type * as v from 'valibot';
import type { AnswerIn, AnyOperation } from '../base/operation';
import type { Part } from '../base/service';
import type { services } from '.';
import type { answers } from './answers';

/*
 * Every operation as a type: so that a call that is written down in our own code is held to what the
 * operation takes, and its answer to what it answers. Nothing of it is there when the code runs.
 */

type Loaded<Service> = Service extends () => Promise<infer Later> ? Later : Service;
type Areas = Loaded<(typeof services)[keyof typeof services]>['areas'];
type Listed<Area> =
	Area extends Part<infer Later>
		? Later[number]
		: Area extends readonly (infer One)[]
			? One
			: never;
type Every = Areas extends infer Of ? (Of extends unknown ? Listed<Of[keyof Of]> : never) : never;

/** By `service:Operation`. */
type Operations = {
	readonly [One in Extract<Every, AnyOperation> as `${One['service']}:${One['name']}`]: One;
};

/** `iam:CreateUser` and so on. */
export type OperationName = keyof Operations;

/** What an operation takes, as whoever calls it writes it. */
export type ParametersOf<Name extends OperationName> = Extract<
	Unchangeable<v.InferInput<Operations[Name]['parameters']>>,
	Readonly<Record<string, unknown>>
>;

/** What it answers. */
export type AnswerOf<Name extends OperationName> =
	Name extends `${infer Service}:${infer Operation}`
		? Service extends keyof typeof answers
			? Operation extends keyof (typeof answers)[Service]
				? AnswerIn<(typeof answers)[Service], Operation>
				: never
			: never
		: never;

type Unchangeable<T> = T extends readonly (infer Item)[]
	? readonly Unchangeable<Item>[]
	: T extends Uint8Array
		? T
		: T extends object
			? { readonly [Name in keyof T]: Unchangeable<T[Name]> }
			: T;
