import type { Service } from '$lib/account/base/call';
import type { OperationName, ParametersOf } from '$lib/account/services/operations';

/** For the compiler alone: that a wish was made by `wish`, which settles what is answered. */
declare const is: unique symbol;

/** What a page of the console asks for; the workbench adds who, when and through which door. */
export interface Wish<Name extends OperationName = OperationName> {
	readonly service: Service;
	readonly operation: string;
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly [is]: Name;
}

/** `wish('iam:CreateUser', { UserName })` */
export function wish<Name extends OperationName>(
	name: Name,
	...[parameters]: Passed<Name>
): Wish<Name> {
	return wishWith(name, parameters ?? {});
}

/** The same where the operation is not known before: all that it is passed is given. */
export function wishWith<Name extends OperationName>(
	name: Name,
	parameters: Readonly<Record<string, unknown>>
): Wish<Name> {
	const [service, operation] = name.split(':') as [Service, string];
	return { service, operation, parameters } as Wish<Name>;
}

/** Nothing need be passed to what takes nothing that it must have. */
type Passed<Name extends OperationName> =
	Record<never, never> extends ParametersOf<Name>
		? [parameters?: ParametersOf<Name>]
		: [parameters: ParametersOf<Name>];

/** `iam('CreateUser', { UserName })`: what nearly every form wishes. */
export function iam<Name extends NameIn<'iam'>>(
	name: Name,
	...passed: Passed<`iam:${Name}`>
): Wish<`iam:${Name}`> {
	return wish(`iam:${name}`, ...passed);
}

/** The same for S3. */
export function s3<Name extends NameIn<'s3'>>(
	name: Name,
	...passed: Passed<`s3:${Name}`>
): Wish<`s3:${Name}`> {
	return wish(`s3:${name}`, ...passed);
}

/** Operations of a service, by their names alone. */
type NameIn<Service extends string> = OperationName extends infer Any
	? Any extends `${Service}:${infer Name}`
		? Name
		: never
	: never;
