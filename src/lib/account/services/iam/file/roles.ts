import type { Account } from '../../../account';
import { ageAt, documentFile, unlessEmpty, type Writing } from '../../../base/file';
import { lookUp } from '../../../base/table';
import type { OwnPolicy } from '../model/policies';
import type { InstanceProfile, Role } from '../model/roles';
import { isReserved } from '../roles/reserved-path';
import { shownTrust } from '../roles/trust';
import { carriedFile, tagsFile } from './carried';
import { withoutOrphans } from '../policies/orphans';
import { pathFile, type IamWriting } from './people';

export function roleFile(account: Account, writing: IamWriting, role: Role) {
	const { name, path, created, description, maxSessionDuration, tags, lastUsed } = role;
	const hours = Math.ceil(maxSessionDuration / 3600);
	const trust = withoutOrphans(
		shownTrust(account, role.trust),
		`the trust policy of ${name}`,
		writing
	);
	return {
		name,
		...pathFile(path),
		...writing.ageUnlessAccounts(created),
		...(description ? { description } : {}),
		...(hours === 1 ? {} : { maxSession: hours }),
		trust: documentFile(trust),
		...carriedFile(writing.names, role),
		...tagsFile(tags),
		...(lastUsed ? { lastUsed: ageAt(writing.time, lastUsed.at) } : {})
	};
}

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
