import * as v from 'valibot';
import type { Role } from '../model/roles';
import { roleArn } from '../arn';
import { boundaryKey, findBoundary } from '../policies/boundaries';
import { byArn } from '../../../base/operation';
import { iamOperation } from '../operation';
import { done } from '../../../base/applied';
import {
	roleDescription,
	maxSessionDuration,
	path,
	policyArn,
	policyDocument,
	roleName,
	tagList
} from '../parameters';
import { roleMade } from './role-answers';
import { refusedNewRole, replaceRole } from './roles';
import { refusedPath } from './reserved-path';
import { emptyTable } from '../../../base/table';
import { makingWithTags, readTags } from '../tags/tags';
import { storeTrust, trustSimplified } from './trust';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
export const createRole = iamOperation({
	name: 'CreateRole',
	level: 'Write',
	simplified: trustSimplified,
	parameters: v.object({
		Path: path,
		RoleName: roleName,
		AssumeRolePolicyDocument: policyDocument,
		Description: v.optional(roleDescription),
		MaxSessionDuration: v.optional(maxSessionDuration, 3600),
		PermissionsBoundary: v.optional(policyArn),
		Tags: v.optional(tagList)
	}),
	access: {
		kind: 'policies',
		resource: ({ account }, { RoleName: name, Path: path, ...given }) => {
			const made = byArn(roleArn(account, { name, path }));
			const context = boundaryKey(given.PermissionsBoundary);
			return makingWithTags({ ...made, context }, 'iam:TagRole', given.Tags);
		},
		apply: ({ account, mint, time }, { RoleName: name, Path: path, ...given }) => {
			const refused = refusedPath(path) ?? refusedNewRole(account, name);
			if (refused) return refused;
			const stored = storeTrust(account, given.AssumeRolePolicyDocument);
			if (!stored.ok) return stored;
			const { PermissionsBoundary: boundary, Description: description } = given;
			const limit = boundary === undefined ? undefined : findBoundary(account, boundary);
			if (limit && !limit.ok) return limit;
			const read = readTags(given.Tags, 'anyCase');
			if (!read.ok) return read;
			const role: Role = {
				name,
				path,
				id: mint.uniqueId('AROA'),
				created: time,
				...(description === undefined ? {} : { description }),
				maxSessionDuration: given.MaxSessionDuration,
				trust: stored.trust,
				attached: [],
				inline: emptyTable,
				...(boundary === undefined ? {} : { boundary }),
				tags: read.tags
			};
			const after = replaceRole(account, role);
			const sent = { trust: given.AssumeRolePolicyDocument, tags: given.Tags };
			return done(after, { Role: roleMade(after, role, sent) });
		}
	}
});
