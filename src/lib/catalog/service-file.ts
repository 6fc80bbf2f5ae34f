import type {
	AccessLevel,
	ActionFacts,
	KeyFacts,
	KeyType,
	ResourceTypeFacts,
	ServiceFacts
} from '../policy/facts';
import { KeyTable } from './key-table';

/** A file of data/services, as `npm run catalog` writes it. */
export type ServiceFile = readonly ServiceRecord[];

/**
 * A service as it is stored. Keys and resource types are named by their place in its lists; names
 * in one string are parted by spaces.
 */
export interface ServiceRecord {
	readonly prefix: string;
	readonly keys: EncodedKeys;
	readonly types: readonly (readonly [
		name: string,
		arns: readonly string[],
		keys: readonly number[]
	])[];
	/** Actions alike in all but name and level stand in one row. */
	readonly actions: readonly (readonly [
		names: Readonly<Partial<Record<AccessLevel, string>>>,
		keys: readonly number[],
		...resourceTypes: EncodedActionResource[]
	])[];
}

/** Names of keys by their type. */
export type EncodedKeys = Readonly<Partial<Record<KeyType | `ArrayOf${KeyType}`, string>>>;

type EncodedActionResource = readonly [type: number, required: 0 | 1, keys?: readonly number[]];

export function decodeService(record: ServiceRecord, name: string): ServiceFacts {
	const { prefix } = record;
	const keys = decodeKeys(record.keys);
	const keyNames = (places: readonly number[] = []) =>
		places.map((place) => at(keys, place, prefix).name);
	const resourceTypes: readonly ResourceTypeFacts[] = record.types.map(([name, arns, places]) => ({
		name,
		arns,
		keys: keyNames(places)
	}));
	const actions = record.actions.flatMap(([names, places, ...types]) =>
		decodeActions(names, {
			keys: keyNames(places),
			resourceTypes: types.map(([type, required, places]) => ({
				name: at(resourceTypes, type, prefix).name,
				required: required === 1,
				keys: keyNames(places)
			})),
			dependsOn: []
		})
	);
	return new DecodedService(prefix, name, actions.sort(byName), resourceTypes, keys);
}

export function decodeKeys(encoded: EncodedKeys): readonly KeyFacts[] {
	return Object.entries(encoded).flatMap(([type, names]) =>
		names.split(' ').map((name) => ({ name, ...keyType(type) }))
	);
}

const keyTypes = {
	String: true,
	ARN: true,
	Bool: true,
	Date: true,
	IPAddress: true,
	Numeric: true,
	Binary: true
} satisfies Record<KeyType, true>;

function keyType(encoded: string): Pick<KeyFacts, 'type' | 'multivalued'> {
	const multivalued = encoded.startsWith('ArrayOf');
	const type = multivalued ? encoded.slice('ArrayOf'.length) : encoded;
	if (!isKeyType(type)) throw new Error(`The catalogue: ${encoded} is no type of condition keys`);
	return { type, multivalued };
}

function isKeyType(type: string): type is KeyType {
	return Object.hasOwn(keyTypes, type);
}

const levels: readonly AccessLevel[] = [
	'Read',
	'List',
	'Write',
	'Tagging',
	'Permissions management'
];

function decodeActions(
	names: ServiceRecord['actions'][number][0],
	shape: Omit<ActionFacts, 'name' | 'level'>
): ActionFacts[] {
	return levels.flatMap((level) =>
		(names[level]?.split(' ') ?? []).map((name) => ({ name, level, ...shape }))
	);
}

class DecodedService implements ServiceFacts {
	readonly #actions: ReadonlyMap<string, ActionFacts>;
	readonly #resourceTypes: ReadonlyMap<string, ResourceTypeFacts>;
	readonly #keys: KeyTable;

	constructor(
		readonly prefix: string,
		readonly name: string,
		readonly actions: readonly ActionFacts[],
		readonly resourceTypes: readonly ResourceTypeFacts[],
		readonly keys: readonly KeyFacts[]
	) {
		this.#actions = new Map(actions.map((each) => [each.name.toLowerCase(), each]));
		this.#resourceTypes = new Map(resourceTypes.map((each) => [each.name.toLowerCase(), each]));
		this.#keys = new KeyTable(keys);
	}

	action(name: string): ActionFacts | undefined {
		return this.#actions.get(name.toLowerCase());
	}

	resourceType(name: string): ResourceTypeFacts | undefined {
		return this.#resourceTypes.get(name.toLowerCase());
	}

	key(key: string): KeyFacts | undefined {
		return this.#keys.find(key);
	}
}

function byName(a: ActionFacts, b: ActionFacts): number {
	return a.name < b.name ? -1 : 1;
}

function at<T>(list: readonly T[], place: number, prefix: string): T {
	const found = list[place];
	if (found === undefined) throw new Error(`The catalogue: ${prefix} has nothing at ${place}`);
	return found;
}
