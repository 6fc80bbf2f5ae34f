import { done } from '../../../base/applied';
import { policyDocument } from '../parameters';
import { protectedRole, replaceRole } from './roles';
import { aboutRole } from '../subjects';
import { storeTrust, trustSimplified } from './trust';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html */
export const updateAssumeRolePolicy = aboutRole({
	name: 'UpdateAssumeRolePolicy',
	level: 'Permissions management',
	simplified: trustSimplified,
	parameters: { PolicyDocument: policyDocument },
	apply: ({ account }, role, { PolicyDocument: text }) => {
		const refused = protectedRole(role);
		if (refused) return refused;
		const stored = storeTrust(account, text);
		return stored.ok ? done(replaceRole(account, { ...role, trust: stored.trust })) : stored;
	}
});
