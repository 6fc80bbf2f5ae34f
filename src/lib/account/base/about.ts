import * as v from 'valibot';
import type { Context as ConditionKeys } from '../../policy/request';
import type { Applied, Failed } from './applied';
import type { Service } from './call';
import { operation, type AnyOperation, type Context, type Level, type Target } from './operation';

/** What is left to say about an operation once its subject is known. */
export interface About<Subject, Entries extends v.ObjectEntries> {
	/** As AWS names it. */
	readonly name: string;
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
	) => Applied;
}

/** What operations are about: how it is named, what they are authorised on, and what if there is none. */
interface Naming<Named extends v.ObjectEntries, Subject> {
	readonly service: Service;
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

/** Says of many operations once what they are about; each adds the rest. */
export function about<Named extends v.ObjectEntries, Subject>({
	service,
	named,
	target,
	find
}: Naming<Named, Subject>) {
	return <Entries extends v.ObjectEntries = v.ObjectEntries>({
		apply,
		parameters,
		keys,
		besides,
		...rest
	}: About<Subject, Entries>): AnyOperation =>
		operation({
			service,
			...rest,
			parameters: v.object({ ...named, ...parameters } as Named & Entries),
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
