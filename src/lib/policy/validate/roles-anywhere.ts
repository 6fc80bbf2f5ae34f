import { finding } from '../finding';
import { someIncludes } from './actions';
import type { Check } from './check';
import { listed } from '../wording';

const rolesAnywhere = 'rolesanywhere.amazonaws.com';
const neededThere = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'];

/** https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html */
export const rolesAnywhereTrust: Check = function* ({ draft, kind }) {
	if (kind !== 'trust') return;
	const trusting = draft.statements.filter(
		({ effect, principal }) =>
			effect === 'Allow' &&
			principal?.kind === 'only' &&
			principal.names.some(({ type, value }) => type === 'Service' && value === rolesAnywhere)
	);
	const [first] = trusting;
	const missing = neededThere.filter((action) => !someIncludes(trusting, action));
	if (!first?.action || missing.length === 0) return;
	yield finding(
		'MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY',
		`IAM Roles Anywhere needs ${listed(neededThere)} to hand out a session. Add ${listed(missing)}.`,
		first.action.range
	);
};
