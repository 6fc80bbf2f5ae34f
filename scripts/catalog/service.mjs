/**
 * One service in the compact form that src/lib/catalog/service-file.ts describes and decodes.
 *
 * @typedef {{ key: string, type: string }} Key
 * @typedef {{ name: string, required: boolean, conditionKeys: string[] }} ActionResource
 * @typedef {{
 *   name: string, accessLevel: string, resourceTypes: ActionResource[], conditionKeys: string[]
 * }} Action
 * @typedef {{ key: string, arn: string, conditionKeys?: string[] }} ResourceType
 * @typedef {{ actions: Action[], resourceTypes: ResourceType[], keys: Key[] }} Service
 */

const levels = new Map([
	['Read', 'Read'],
	['List', 'List'],
	['Write', 'Write'],
	['Tagging, Write', 'Tagging'],
	['Permissions management, Write', 'Permissions management']
]);

/**
 * @param {string} prefix
 * @param {Service} service
 */
export function encodeService(prefix, { actions, resourceTypes, keys }) {
	const keysByType = byType(keys);
	const keyAt = places(
		Object.values(keysByType).flatMap((names) => names.split(' ')),
		`${prefix}: condition key`
	);
	const numbers = (/** @type {string[]} */ names) =>
		[...new Set(names.map((name) => keyAt(withGap(name))))].sort((a, b) => a - b);
	const types = sortedBy(resourceTypes, ({ key }) => key);
	const typeAt = places(
		types.map(({ key }) => key),
		`${prefix}: resource type`
	);

	return {
		prefix,
		keys: keysByType,
		types: types.map(({ key, arn, conditionKeys = [] }) => [
			key,
			arn.split(/, (?=arn:)/),
			numbers(conditionKeys)
		]),
		actions: byShape(actions, (action) => [
			numbers(action.conditionKeys),
			...once(action.resourceTypes).map(({ name, required, conditionKeys }) => [
				typeAt(name),
				required ? 1 : 0,
				...(conditionKeys.length > 0 ? [numbers(conditionKeys)] : [])
			])
		])
	};
}

/**
 * Names of keys by type, each list as one string.
 * @param {Key[]} keys
 * @returns {Record<string, string>}
 */
export function byType(keys) {
	const types = [...new Set(keys.map(({ type }) => type))].sort();
	return Object.fromEntries(
		types.map((type) => [
			type,
			sorted([
				...new Set(keys.filter((key) => key.type === type).map(({ key }) => withGap(key)))
			]).join(' ')
		])
	);
}

/**
 * AWS writes the place for a tag mostly `${TagKey}`, in a few keys `<key>` or `tag-key`.
 * @param {string} key
 */
function withGap(key) {
	return key.replace(/\/(<key>|tag-key)$/, '/${TagKey}');
}

/**
 * Actions that differ in name and level only stand together.
 * @param {Action[]} actions
 * @param {(action: Action) => unknown[]} shapeOf
 */
function byShape(actions, shapeOf) {
	/** @type {Map<string, Action[]>} */
	const groups = new Map();
	for (const action of sortedBy(actions, ({ name }) => name)) {
		const shape = JSON.stringify(shapeOf(action));
		groups.set(shape, [...(groups.get(shape) ?? []), action]);
	}
	return [...groups].map(([shape, group]) => [namesByLevel(group), ...JSON.parse(shape)]);
}

/** @param {Action[]} actions */
function namesByLevel(actions) {
	/** @type {Record<string, string>} */
	const names = {};
	for (const { name, accessLevel } of actions) {
		const level = levels.get(accessLevel);
		if (!level) throw new Error(`${name}: "${accessLevel}" is no access level we know`);
		names[level] = names[level] ? `${names[level]} ${name}` : name;
	}
	return names;
}

/**
 * The data has a few types twice under one action.
 * @param {ActionResource[]} resources
 */
function once(resources) {
	return [...new Map(resources.map((each) => [each.name, each])).values()];
}

/**
 * Says at which place of the list a name stands, whatever its letter case.
 * @param {string[]} names
 * @param {string} what
 */
function places(names, what) {
	const found = new Map(names.map((name, place) => [name.toLowerCase(), place]));
	return (/** @type {string} */ name) => {
		const place = found.get(name.toLowerCase());
		if (place === undefined) throw new Error(`${what} ${name} is used but not listed`);
		return place;
	};
}

/** @param {string[]} names */
export function sorted(names) {
	return sortedBy(names, (name) => name);
}

/**
 * By code unit: the same on every machine.
 * @template T
 * @param {T[]} list
 * @param {(each: T) => string} by
 */
function sortedBy(list, by) {
	return [...list].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
}
