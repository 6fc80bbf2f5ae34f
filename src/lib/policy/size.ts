/**
 * IAM leaves white space out of account, wherever it stands; Organizations and most services
 * count each character.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export type Counting = 'withoutWhitespace' | 'everything';

/** The size of a policy in characters, to be compared with a quota. */
export function policySize(text: string, counting: Counting): number {
	let size = 0;
	for (const character of text) {
		if (counting === 'everything' || !' \t\n\r'.includes(character)) size++;
	}
	return size;
}
