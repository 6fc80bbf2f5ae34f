import * as v from 'valibot';
import { validationError } from '../account/base/validation';
import { refuse, type Fault } from './fault';

/** What AWS takes as a password. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html */
const passwordText = v.pipe(
	v.string(),
	v.minLength(1, 'Member must have length greater than or equal to 1'),
	v.maxLength(128, 'Member must have length less than or equal to 128'),
	v.check(
		(text) => Array.from(text).every(isAllowed),
		'Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+'
	)
);

function isAllowed(character: string): boolean {
	return (character >= ' ' && character <= '\u00FF') || '\t\n\r'.includes(character);
}

/** Why a text cannot be a password. The text itself is not in it. */
export function passwordFault(name: string, text: string): Fault | undefined {
	const parameters = v.object({ [name]: passwordText });
	const parsed = v.safeParse(parameters, { [name]: text });
	if (parsed.success) return undefined;
	const { message } = validationError(parsed.issues, {
		service: 'iam',
		parameters,
		secrets: [name]
	});
	return refuse('ValidationError', message).fault;
}
