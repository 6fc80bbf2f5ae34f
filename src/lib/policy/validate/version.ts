import { finding } from '../finding';
import type { Check } from './check';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
export const version: Check = function* ({ draft }) {
	if (draft.versionText !== undefined) return;
	yield finding(
		'MISSING_VERSION',
		'Without a Version AWS reads this policy as of 2008, when "${…}" was plain text and no variable. Add "Version": "2012-10-17".',
		{ from: draft.range.from, to: Math.min(draft.range.from + 1, draft.range.to) }
	);
};
