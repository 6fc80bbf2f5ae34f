import type { AccessKey, Group, User } from '../model/people';
import type { AccessKeyBlueprint, GroupBlueprint, UserBlueprint } from '../blueprint';
import { sealPassword } from '../credentials/password';
import { all, keyOf, lookUp, type Table } from '../../../base/table';
import { deviceSerials } from './devices';
import { createdAt, wrong, type Opening } from '../../../base/opening';
import type { IamOpening } from './opening';
import { carriedFrom, tagsFrom } from './policies';

export function groupFrom(opening: IamOpening, blueprint: GroupBlueprint): Group {
	const { name, path, age } = blueprint;
	return {
		name,
		path,
		id: opening.mint(`group/${keyOf(name)}`).uniqueId('AGPA'),
		created: createdAt(opening, age),
		...carriedFrom(opening, `group ${name}`, blueprint)
	};
}

export function userFrom(
	opening: IamOpening,
	groups: Table<Group>,
	blueprint: UserBlueprint
): User {
	const { name, path, age, accessKeys } = blueprint;
	const entity = `user/${keyOf(name)}`;
	const created = createdAt(opening, age);
	return {
		name,
		path,
		id: opening.mint(entity).uniqueId('AIDA'),
		created,
		groups: groupKeys(groups, blueprint),
		...carriedFrom(opening, `user ${name}`, blueprint),
		tags: tagsFrom(blueprint.tags),
		accessKeys: keysFrom(opening, entity, accessKeys),
		mfaDevices: deviceSerials(opening, name, blueprint),
		...loginFrom(opening, blueprint, created),
		...lastUse(opening, blueprint.passwordLastUsed)
	};
}

function loginFrom({ sealing, ago }: IamOpening, blueprint: UserBlueprint, created: number) {
	const { password, passwordAge } = blueprint;
	if (password === undefined) return {};
	const changed = passwordAge === undefined ? {} : { changed: ago(passwordAge) };
	const login = {
		password: sealPassword(password, sealing),
		created,
		...changed,
		resetRequired: false
	};
	return { login };
}

export function keysFrom(opening: IamOpening, entity: string, keys: readonly AccessKeyBlueprint[]) {
	return keys.map(({ age, status, lastUsed }, index): AccessKey => {
		const mint = opening.mint(`${entity}/key/${index}`);
		return {
			id: mint.accessKeyId(),
			secret: mint.secretAccessKey(),
			status,
			created: opening.ago(age),
			...(lastUsed ? { lastUsed: { ...lastUsed, at: opening.ago(lastUsed.age) } } : {})
		};
	});
}

export function lastUse({ ago }: Opening, age: number | undefined) {
	return age === undefined ? {} : { passwordLastUsed: ago(age) };
}

function groupKeys(groups: Table<Group>, { name, groups: given }: UserBlueprint) {
	return given.reduce<readonly string[]>((before, group) => {
		const key = groupKey(groups, name, group);
		if (before.includes(key))
			throw wrong(`user ${name} is put into the group ${group} twice; write it once`);
		return [...before, key];
	}, []);
}

function groupKey(groups: Table<Group>, user: string, group: string): string {
	if (lookUp(groups, group)) return keyOf(group);
	const known = all(groups).map(({ name }) => name);
	throw wrong(
		`user ${user} is put into the group ${group}; the groups are: ${known.join(', ') || 'none'}`
	);
}
