import type { Effect, Range, Text } from '../document';
import { readText } from './elements-object';
import type { Member } from './json';
import { replacing, type Findings } from './json-findings';
import { quoted } from '../quoted';

const meant: ReadonlyMap<string, Effect> = new Map([
	['allow', 'Allow'],
	['allowed', 'Allow'],
	['allows', 'Allow'],
	['deny', 'Deny'],
	['denied', 'Deny'],
	['denies', 'Deny']
]);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html */
export function readEffect(
	element: Member | undefined,
	where: Range,
	findings: Findings
): { effect?: Effect; effectText?: Text } {
	if (element === undefined) {
		findings.add(
			'MISSING_EFFECT',
			'This statement has no Effect. Add "Effect": "Allow" or "Effect": "Deny".',
			where
		);
	}
	const effectText = readText(element, findings);
	if (effectText === undefined) return {};
	const { value } = effectText;
	if (value === 'Allow' || value === 'Deny') return { effect: value, effectText };
	reportEffect(effectText, findings);
	return { effectText };
}

function reportEffect({ value, range }: Text, findings: Findings): void {
	const effect = meant.get(value.trim().toLowerCase());
	findings.add(
		'INVALID_EFFECT',
		'An effect is "Allow" or "Deny", with a capital first letter.',
		range,
		effect && replacing(`Replace ${quoted(value)} by "${effect}"`, range, `"${effect}"`)
	);
}
