/*
 * What AWS takes in a field, said by the form when AWS has refused it. AWS's own message holds a
 * regular expression: https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html
 */

export const aliasForm =
	'3 to 63 lowercase letters, digits and single hyphens only, no spaces; a hyphen neither first nor last.';

/** A code of an MFA device, as a field takes it: six digits, with or without a space between. */
export const codeForm = {
	pattern: '[0-9]{3} ?[0-9]{3} ?',
	maxlength: 7,
	fits: 'Six digits, as the device shows them.'
} as const;

/** Of a user, a user group or an MFA device. */
export const nameForm = 'Letters, digits and +=,.@-_ only, no spaces.';

/** The same, as a field takes it. Spaces around it are cut off before the call. */
export const nameField = {
	pattern: ' *[A-Za-z0-9_+=,.@\\-]+ *',
	fits: nameFault,
	autocapitalize: 'none',
	spellcheck: 'false',
	required: true
} as const;

/** What of a name cannot stand in it, rather than once more all that can. */
export function nameFault(typed: string): string {
	const name = typed.trim();
	const others = [...new Set(name.replace(/[A-Za-z0-9_+=,.@\s-]/gu, ''))];
	if (others.length > 0) return `No ${others.join(' ')} in a name: ${nameForm}`;
	return `A name has no spaces: ${name.replace(/\s+/g, '-')} would do.`;
}
