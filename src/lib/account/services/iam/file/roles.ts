import type { Account } from '../../../account';
import { ageAt, documentFile, unlessEmpty, type Writing } from '../../../base/file';
import { lookUp } from '../../../base/table';
import type { OwnPolicy } from '../model/policies';
import type { InstanceProfile, Role } from '../model/roles';
import { goneFrom, withoutOrphans } from '../policies/orphans';
import { isReserved } from '../roles/reserved-path';
import { shownTrust } from '../roles/trust';
import { carriedFile, tagsFile } from './carried';
import { pathFile, type IamWriting } from './people';

export function roleFile(account: Account, writing: IamWriting, role: Role) {
	const { name, path, created, description, maxSessionDuration, tags, lastUsed } = role;
	const hours = Math.ceil(maxSessionDuration / 3600);
	if (hours * 3600 !== maxSessionDuration)
		writing.leaveOut(
			`The maximum session duration of the role ${name}: ${maxSessionDuration} seconds are rounded up to whole hours.`
		);
	return {
		name,
		...pathFile(path),
		...writing.ageUnlessAccounts(created),
		...(description ? { description } : {}),
		...(hours === 1 ? {} : { maxSession: hours }),
		trust: documentFile(trustFile(account, writing, role)),
		...carriedFile(writing.names, role),
		...tagsFile(tags),
		...(lastUsed ? { lastUsed: ageAt(writing.time, lastUsed.at) } : {})
	};
}

/** A role must have a trust policy: one that names nobody any more becomes one that lets nobody in. */
function trustFile(account: Account, { leaveOut }: Writing, { name, trust }: Role): string {
	const living = withoutOrphans(account, shownTrust(account, trust));
	switch (living.kind) {
		case 'whole':
			return living.text;
		case 'less':
			leaveOut(goneFrom(`the trust policy of the role ${name}`));
			return living.text;
		case 'nothing':
			leaveOut(
				`The trust policy of the role ${name}: it names only deleted users and roles, or service-linked roles. The one in its place lets nobody in.`
			);
			return lettingNobodyIn;
	}
}

const lettingNobodyIn = JSON.stringify({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }]
});

/** A role that a service of AWS's made is made by that service only. */
export function isLinked({ path }: Role): boolean {
	return isReserved(path);
}

export function instanceProfileFile(account: Account, writing: Writing, profile: InstanceProfile) {
	const { name, path, created, role, tags } = profile;
	if (tags.length > 0) writing.leaveOut('Tags of instance profiles.');
	const held = role === undefined ? undefined : lookUp(account.iam.roles, role);
	return {
		name,
		...pathFile(path),
		...writing.ageUnlessAccounts(created),
		...(held && !isLinked(held) ? { role: held.name } : {})
	};
}

/** The version in force is the last in the file: those that came after it go before. */
export function policyFile(writing: Writing, policy: OwnPolicy) {
	const { name, path, created, description, versions, defaultVersion, tags } = policy;
	const texts = [
		...versions.filter(({ id }) => id !== defaultVersion),
		...versions.filter(({ id }) => id === defaultVersion)
	].map(({ text }) => documentFile(text));
	const isNumberedAlike =
		defaultVersion === `v${versions.length}` &&
		versions.every(({ id }, at) => id === `v${at + 1}`) &&
		policy.nextVersion === versions.length + 1;
	if (!isNumberedAlike)
		writing.leaveOut(
			`The numbers of the versions of the policy ${name}: they count from v1, and the one in force is the last.`
		);
	return {
		name,
		...pathFile(path),
		...writing.ageUnlessAccounts(created),
		...(description ? { description } : {}),
		document: texts.at(-1) ?? '',
		...unlessEmpty('older', texts.slice(0, -1)),
		...tagsFile(tags)
	};
}
