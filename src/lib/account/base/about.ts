import * as v from 'valibot';
import type { Context as ConditionKeys } from '../../policy/request';
import type { Applied, Failed } from './applied';
import type { Service } from './call';
import type { Answers } from './answers';
import type { Json } from './json';
import {
	operationsOf,
	type AnswerIn,
	type Context,
	type Level,
	type Operation,
	type Target
} from './operation';

/** What is left to say about an operation once its subject is known. */
interface About<
	Name extends string,
	Answer extends Json,
	Subject,
	Entries extends v.ObjectEntries
> {
	/** As AWS names it. */
	readonly name: Name;
	/** As in `Operation`. */
	readonly stepOf?: string;
	readonly level: Level;
	/** Besides the subject's name. */
	readonly parameters?: Entries;
	/** Parameters that CloudTrail never shows. */
	readonly secrets?: readonly string[];
	readonly simplified?: string;
	/** Condition keys of this operation, besides the subject's tags and boundary. */
	readonly keys?: (
		context: Context,
		parameters: v.InferOutput<v.ObjectSchema<Entries, undefined>>
	) => ConditionKeys;
	/** What else must be allowed, such as iam:PassRole. */
	readonly besides?: (
		context: Context,
		parameters: v.InferOutput<v.ObjectSchema<Entries, undefined>>
	) => readonly Target[];
	readonly apply: (
		context: Context,
		subject: Subject,
		parameters: v.InferOutput<v.ObjectSchema<Entries, undefined>>
	) => Applied<Answer>;
}

/** What operations are about: how it is named, what they are authorised on, and what if there is none. */
interface Naming<Named extends v.ObjectEntries, Subject> {
	readonly named: Named;
	readonly target: (
		context: Context,
		named: v.InferOutput<v.ObjectSchema<Named, undefined>>
	) => Target;
	readonly find: (
		context: Context,
		named: v.InferOutput<v.ObjectSchema<Named, undefined>>
	) => { readonly ok: true; readonly subject: Subject } | Failed;
}

/** How an operation about some kind of thing is written. */
export type AboutOne<
	Of extends Service,
	All extends Answers,
	Named extends v.ObjectEntries,
	Subject
> = <
	Name extends keyof All & string,
	Entries extends v.ObjectEntries = Readonly<Record<never, never>>
>(
	definition: About<Name, AnswerIn<All, Name>, Subject, Entries>
) => Operation<Of, Name, v.ObjectSchema<Named & Entries, undefined>, AnswerIn<All, Name>>;

/** How a service says of many operations once what they are about; each adds the rest. */
export function aboutsOf<Of extends Service, All extends Answers>(service: Of) {
	const operation = operationsOf<Of, All>(service);
	return <Named extends v.ObjectEntries, Subject>({
			named,
			target,
			find
		}: Naming<Named, Subject>): AboutOne<Of, All, Named, Subject> =>
		({ apply, parameters, keys, besides, ...rest }) =>
			operation({
				...rest,
				parameters: v.object({ ...named, ...parameters } as Named & NonNullable<typeof parameters>),
				access: {
					kind: 'policies',
					resource: (context, given) => {
						const about = target(context, given);
						const own = keys ? { context: { ...about.context, ...keys(context, given) } } : {};
						return [{ ...about, ...own }, ...(besides?.(context, given) ?? [])];
					},
					apply: (context, given) => {
						const found = find(context, given);
						return found.ok ? apply(context, found.subject, given) : found;
					}
				}
			});
}
