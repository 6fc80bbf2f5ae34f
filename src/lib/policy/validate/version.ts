import { finding, type Fix } from '../finding';
import type { Check } from './check';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
export const version: Check = function* ({ draft, text }) {
	if (draft.versionText !== undefined) return;
	const { from } = draft.range;
	const opening = { from, to: from + 1 };
	// With a variable in it, the policy would come to mean something else.
	const safe = !text.includes('${') && /^\{\s*"/.test(text.slice(from));
	const fix: Fix | undefined = !safe
		? undefined
		: {
				title: 'Add "Version": "2012-10-17"',
				edits: [{ range: { from: from + 1, to: from + 1 }, text: '\n  "Version": "2012-10-17",' }]
			};
	yield finding(
		'MISSING_VERSION',
		'Without a Version AWS reads this policy as of 2008, when "${…}" was plain text and no variable. Add "Version": "2012-10-17".',
		opening,
		fix
	);
};
