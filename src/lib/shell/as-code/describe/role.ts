import { isReserved } from '../../../account/services/iam/roles/reserved-path';
import type { InstanceProfile, LinkedRole, Role } from '../thing';
import { decoded, given } from './answers';
import type { Asking, Looked, Refusal } from './asking';
import { arnsIn, inlineIn } from './people';
import { needPolicies } from './policy';
import { notePrincipals } from './principals';

export function describeRole<Refused extends Refusal>(
	asking: Asking<Refused>,
	RoleName: string
): Looked<Role | LinkedRole, Refused> {
	const got = asking.look('iam:GetRole', { RoleName });
	if (!got.ok) return got;
	const { Role: answer } = got.value;
	const { RoleName: name, Path: path, Tags: tags = [], MaxSessionDuration } = answer;
	const description = given('description', answer.Description);
	if (isReserved(path)) return { ok: true, value: linked(name, path, description) };
	const boundary = answer.PermissionsBoundary?.PermissionsBoundaryArn;
	const attached = asking.part(`attached policies of ${name}`, 'iam:ListAttachedRolePolicies', {
		RoleName
	});
	const inline = asking.part(`inline policies of ${name}`, 'iam:ListRolePolicies', { RoleName });
	const role: Role = {
		kind: 'role',
		...{ name, path, tags, ...description },
		maxSessionDuration: MaxSessionDuration,
		trust: decoded(answer.AssumeRolePolicyDocument),
		...given('boundary', boundary),
		attached: arnsIn(attached),
		inline: (inline?.PolicyNames ?? []).flatMap((PolicyName) =>
			inlineIn(
				asking.part(`the inline policy ${PolicyName}`, 'iam:GetRolePolicy', {
					RoleName,
					PolicyName
				})
			)
		),
		profiles: profilesOf(asking, name)
	};
	needPolicies(asking, [boundary, ...role.attached]);
	notePrincipals(asking, `The trust policy of ${name}`, role.trust);
	return { ok: true, value: role };
}

/** `/aws-service-role/SERVICE/AWSServiceRoleForX_SUFFIX` */
function linked(
	name: string,
	path: string,
	description: Pick<LinkedRole, 'description'>
): LinkedRole {
	const [, suffix] = /_(.+)$/.exec(name) ?? [];
	const [, , service = ''] = path.split('/');
	return { kind: 'linkedRole', name, service, ...given('suffix', suffix), ...description };
}

function profilesOf(asking: Asking, RoleName: string): readonly InstanceProfile[] {
	const list = asking.part(`instance profiles of ${RoleName}`, 'iam:ListInstanceProfilesForRole', {
		RoleName
	});
	return (list?.InstanceProfiles ?? []).map(({ InstanceProfileName: name, Path: path }) => {
		// Lists have no tags.
		const whole = asking.part(`tags of the instance profile ${name}`, 'iam:GetInstanceProfile', {
			InstanceProfileName: name
		});
		return { name, path, tags: whole?.InstanceProfile.Tags ?? [] };
	});
}
