import { finding } from '../finding';
import { quoted } from '../quoted';
import { someIncludes } from './actions';
import type { Check } from './check';
import { needsKey } from './operators';

/** Keys that only a further permission lets a caller fill. */
const filledBy: readonly { readonly key: RegExp; readonly action: string }[] = [
	{ key: /^sts:sourceidentity$/, action: 'sts:SetSourceIdentity' },
	{ key: /^(?:aws:requesttag\/.*|aws:tagkeys|sts:transitivetagkeys)$/, action: 'sts:TagSession' }
];

/**
 * Conditions of a trust policy that can never hold, since nobody is allowed to fill the key.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 */
export const sessionKeys: Check = function* ({ draft, kind }) {
	if (kind !== 'trust') return;
	const allowing = draft.statements.filter(({ effect }) => effect === 'Allow');
	const unfilled = filledBy.filter(({ action }) => !someIncludes(allowing, action));
	for (const { conditions } of unfilled.length > 0 ? allowing : []) {
		for (const condition of conditions) {
			const { key } = condition;
			const by = unfilled.find((each) => each.key.test(key.value.toLowerCase()));
			if (!by || !needsKey(condition)) continue;
			yield finding(
				'MISSING_ACTION_FOR_CONDITION_KEY',
				`Only who is allowed ${by.action} can fill ${quoted(key.value)}, and nobody is, so this condition never holds. Add ${by.action} to the actions.`,
				key.range
			);
		}
	}
};
