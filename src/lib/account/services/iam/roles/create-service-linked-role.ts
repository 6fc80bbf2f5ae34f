import * as v from 'valibot';
import type { Role } from '../model/roles';
import { roleArn } from '../arn';
import { byArn } from '../../../base/operation';
import { iamOperation } from '../operation';
import { done, fail } from '../../../base/applied';
import { awsServiceName, customSuffix, roleDescription } from '../parameters';
import { roleMade } from './role-answers';
import { refusedNewRole, replaceRole } from './roles';
import { serviceLinked } from './service-linked';
import { emptyTable, lookUp } from '../../../base/table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceLinkedRole.html */
export const createServiceLinkedRole = iamOperation({
	name: 'CreateServiceLinkedRole',
	level: 'Write',
	simplified:
		'Some forty services have such a role here, in AWS many more; the policy that AWS attaches to it is left out.',
	parameters: v.object({
		AWSServiceName: awsServiceName,
		Description: v.optional(roleDescription),
		CustomSuffix: v.optional(customSuffix)
	}),
	access: {
		kind: 'policies',
		resource: ({ account }, { AWSServiceName: service, CustomSuffix: suffix }) => ({
			...byArn(roleArn(account, { path: pathFor(service), name: nameFor(service, suffix) })),
			context: { 'iam:AWSServiceName': service }
		}),
		apply: ({ account, mint, time }, { AWSServiceName: service, ...given }) => {
			const linked = serviceLinked(service);
			if (!linked) {
				return fail('InvalidInput', `Leastwise knows of no service-linked role for ${service}.`);
			}
			if (given.CustomSuffix !== undefined && !linked.suffixed) {
				return fail('InvalidInput', `Custom suffix is not allowed for ${service}`);
			}
			const name = nameFor(service, given.CustomSuffix);
			if (lookUp(account.iam.roles, name)) {
				const taken = `Service role name ${name} has been taken in this account, please try a different suffix.`;
				return fail('InvalidInput', taken);
			}
			const refused = refusedNewRole(account, name);
			if (refused) return refused;
			const role: Role = {
				name,
				path: pathFor(service),
				id: mint.uniqueId('AROA'),
				created: time,
				...(given.Description === undefined ? {} : { description: given.Description }),
				maxSessionDuration: 3600,
				trust: { text: trustIn(service) },
				attached: [],
				inline: emptyTable,
				tags: emptyTable,
				linkedTo: service
			};
			const after = replaceRole(account, role);
			// This answer has lists where others have single values.
			return done(after, { Role: roleMade(after, role, { trust: trustIn([service]) }) });
		}
	}
});

function pathFor(service: string): string {
	return `/aws-service-role/${service}/`;
}

function nameFor(service: string, suffix: string | undefined): string {
	const name = serviceLinked(service)?.roleName ?? 'AWSServiceRole';
	return suffix === undefined ? name : `${name}_${suffix}`;
}

function trustIn(service: string | readonly [string]): string {
	const isListed = typeof service !== 'string';
	const action = 'sts:AssumeRole';
	return JSON.stringify({
		Version: '2012-10-17',
		Statement: [
			{
				Effect: 'Allow',
				Principal: { Service: service },
				Action: isListed ? [action] : action
			}
		]
	});
}
