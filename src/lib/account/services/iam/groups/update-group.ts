import * as v from 'valibot';
import type { Group } from '../model/people';
import { groupArn } from '../arn';
import { groupExists, renameGroup } from './groups';
import { byArn } from '../../../base/operation';
import { done } from '../../../base/applied';
import { givenPath, groupName } from '../parameters';
import { aboutGroup } from '../subjects';
import { lookUp } from '../../../base/table';

/**
 * Renames or moves. It must be allowed under the old ARN and under the new one; members stay.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateGroup.html
 */
export const updateGroup = aboutGroup({
	name: 'UpdateGroup',
	level: 'Write',
	parameters: {
		GroupName: groupName,
		NewPath: v.optional(givenPath),
		NewGroupName: v.optional(groupName)
	},
	besides: ({ account }, { GroupName: name, ...given }) => {
		const now = lookUp(account.iam.groups, name) ?? { name, path: '/' };
		const arn = groupArn(account, { ...now, ...news(given) });
		return arn === groupArn(account, now) ? [] : [byArn(arn)];
	},
	apply: ({ account }, group, given) => {
		const to = news(given);
		const taken = to.name === undefined ? undefined : lookUp(account.iam.groups, to.name);
		// Its own name in other letters is not taken.
		if (taken && taken.id !== group.id) return groupExists(to.name ?? group.name);
		return done(renameGroup(account, group, to));
	}
});

function news(given: {
	readonly NewGroupName?: string | undefined;
	readonly NewPath?: string | undefined;
}): Partial<Pick<Group, 'name' | 'path'>> {
	return {
		...(given.NewGroupName === undefined ? {} : { name: given.NewGroupName }),
		...(given.NewPath === undefined ? {} : { path: given.NewPath })
	};
}
