import type { Keys } from '../condition/context';
import { compilePattern, type Pattern } from './pattern';
import { readTokens } from './tokens';

/**
 * Compares ARNs as `ArnLike` does: six segments one by one, each of which may hold wildcards and
 * variables, so that no wildcard crosses a colon but in the last. A lone `*` is every ARN.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export function parseArnPattern(
	value: string,
	variables: boolean
): (arn: string, keys: Keys) => boolean {
	if (value === '*') return (arn) => arnSegments(arn).length === 6;
	const patterns = arnSegments(value).map((segment): Pattern =>
		compilePattern(readTokens(segment, { wildcards: true, variables }))
	);
	if (patterns.length !== 6) return () => false;
	return (arn, keys) => {
		const segments = arnSegments(arn);
		return (
			segments.length === 6 &&
			patterns.every((pattern, at) => pattern.matches(segments[at] ?? '', keys))
		);
	};
}

/** The six segments of an ARN, the last with all its colons; fewer where there are not as many. */
export function arnSegments(arn: string): string[] {
	const segments: string[] = [];
	let from = 0;
	let braces = false;
	for (let at = 0; at < arn.length && segments.length < 5; at++) {
		const character = arn.charAt(at);
		if (character === '$' && arn.charAt(at + 1) === '{') braces = true;
		else if (character === '}') braces = false;
		else if (character === ':' && !braces) {
			segments.push(arn.slice(from, at));
			from = at + 1;
		}
	}
	segments.push(arn.slice(from));
	return segments;
}
