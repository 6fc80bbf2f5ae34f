import * as v from 'valibot';
import { duration } from './duration-format';
import { formByKey } from './form-by-key';
import { text } from './text-format';
import { callEntriesInAccount, type WrittenCall } from './written-call-format';

/** A solution as somebody types it: what stands in a terminal, and what is done beside it. */
export type Command =
	/** A command line, also of several lines, with what code of AWS it is refused where that is the point of it. */
	| { readonly line: string; readonly refused?: string }
	/** Time is let pass. */
	| { readonly skip: number }
	/** On the sign-in page and in its menu, for which there are no commands. */
	| WrittenCall;

const line = v.pipe(
	v.string('write a command line, such as aws iam list-users'),
	v.regex(/\S/, 'write a command line, such as aws iam list-users'),
	v.transform((given) => given.trimEnd())
);

const atSignIn = v.pipe(
	v.strictObject(
		callEntriesInAccount,
		'write a command line, { line, refused }, { skip }, or a call of signin'
	),
	v.check(
		({ call }) => call.service === 'signin',
		'write it as a command line: only signing in, out and switching role are calls here'
	)
);

const written = formByKey<Command>(
	{
		line: v.strictObject({ line, refused: v.exactOptional(text) }),
		skip: v.strictObject({ skip: duration })
	},
	atSignIn
);

const plainLine = v.pipe(
	line,
	v.transform((given): Command => ({ line: given }))
);

const either = v.union([plainLine, written]);

/** One entry of `commands`. Asked without a value, as for a JSON Schema, it is any of them. */
export const command: v.GenericSchema<unknown, Command> = v.lazy((given) => {
	if (given === undefined) return either;
	return typeof given === 'string' ? plainLine : written;
});
