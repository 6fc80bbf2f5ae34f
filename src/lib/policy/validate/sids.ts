import type { Draft, Text } from '../document';
import { finding, type Finding } from '../finding';
import { quoted } from '../quoted';
import type { PolicyKind } from '../kind';
import type { Check } from './check';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
export const sids: Check = function* ({ draft, kind }) {
	for (const { sid } of draft.statements) {
		if (sid === undefined || !keptByIam(kind) || isIamSid(sid.value)) continue;
		yield finding(
			'UNSUPPORTED_SID',
			`${quoted(sid.value)} holds a character that a Sid may not have here. Use the letters A to Z and a to z and digits.`,
			sid.range
		);
	}
	for (const [sid, earlier] of repeatedSids(draft)) yield repeated(kind, sid, earlier);
};

/** Whether IAM takes a text for a Sid. */
export function isIamSid(value: string): boolean {
	return /^[A-Za-z0-9]*$/.test(value);
}

/** Each Sid that stood before, with the first of its kind. Those that are empty are not compared. */
export function* repeatedSids({ statements }: Draft): Iterable<readonly [Text, Text]> {
	const first = new Map<string, Text>();
	for (const { sid } of statements) {
		if (sid === undefined || sid.value === '') continue;
		const earlier = first.get(sid.value);
		if (earlier) yield [sid, earlier];
		else first.set(sid.value, sid);
	}
}

/** What other services take differs, and Organizations says nothing of it. */
function keptByIam(kind: PolicyKind): boolean {
	return kind === 'identity' || kind === 'boundary' || kind === 'session' || kind === 'trust';
}

function repeated(kind: PolicyKind, sid: Text, earlier: Text): Finding {
	return keptByIam(kind)
		? finding(
				'UNIQUE_SIDS_REQUIRED',
				`The Sid ${quoted(sid.value)} stands twice, and IAM refuses that. Give each statement its own, or none.`,
				[sid.range, earlier.range]
			)
		: finding(
				'UNIQUE_SIDS_RECOMMENDED',
				`The Sid ${quoted(sid.value)} stands twice, so nobody can tell which statement is meant. Give each its own.`,
				[sid.range, earlier.range]
			);
}
