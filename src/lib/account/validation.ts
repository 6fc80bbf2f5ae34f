import type * as v from 'valibot';
import type { ApiError } from './call';

/** AWS's answer to parameters that break their constraints: all of them, in one message. */
export function validationError(
	issues: readonly v.BaseIssue<unknown>[],
	secrets: readonly string[] = []
): ApiError {
	const details = issues.map((issue) => describe(issue, secrets));
	const count = `${details.length} validation error${details.length === 1 ? '' : 's'} detected`;
	return { code: 'ValidationError', message: `${count}: ${details.join('; ')}` };
}

function describe(issue: v.BaseIssue<unknown>, secrets: readonly string[]): string {
	const key = String(issue.path?.[0]?.key ?? 'request');
	const name = parameterName(key);
	if (issue.input === undefined) {
		return `Value null at '${name}' failed to satisfy constraint: Member must not be null`;
	}
	// The message goes into the event history, where no secret may be.
	const value = secrets.includes(key) ? '' : `'${shown(issue.input)}' `;
	return `Value ${value}at '${name}' failed to satisfy constraint: ${constraint(issue)}`;
}

/** Valibot's own texts quote what they were given, secret or not; those of `parameters.ts` do not. */
function constraint({ message }: v.BaseIssue<unknown>): string {
	return message.startsWith('Member must') ? message : 'Member must have the right type';
}

function shown(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** AWS names parameters in messages and records with a small first letter: `userName`. */
export function parameterName(name: string): string {
	// SAMLProviderArn and the like begin with an abbreviation and stay as they are.
	return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
