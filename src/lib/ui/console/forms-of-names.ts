/*
 * What AWS takes in a field, said by the form when AWS has refused it. AWS's own message holds a
 * regular expression: https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html
 */

export const aliasForm =
	'3 to 63 small letters, digits and single hyphens only, no spaces; a hyphen neither first nor last.';

/** Of a user, a user group or an MFA device. */
export const nameForm = 'Letters, digits and +=,.@-_ only, no spaces.';
