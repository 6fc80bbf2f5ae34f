import type { Facts, KeyFacts, ServiceFacts } from '../policy/facts';
import { KeyTable } from './key-table';
import { decodeKeys, decodeService, type EncodedKeys, type ServiceFile } from './service-file';

/** The file data/index.json: what is known of all services before any of them is loaded. */
export interface CatalogIndex {
	/** By file, each service's prefix and name. */
	readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly globalKeys: EncodedKeys;
	/** Prefixes, parted by spaces. */
	readonly rcpServices: string;
	/** Prefixes of condition keys that are no service's, such as `saml`, with the services that have them. */
	readonly keyPrefixes: Readonly<Record<string, readonly string[]>>;
}

/** What is the same however much has been loaded. */
interface Overview {
	readonly services: ReadonlyMap<string, { readonly name: string; readonly file: string }>;
	readonly prefixes: readonly string[];
	readonly keyPrefixes: ReadonlyMap<string, readonly string[]>;
	readonly globalKeys: readonly KeyFacts[];
	readonly globalKeyTable: KeyTable;
	readonly rcpServices: ReadonlySet<string>;
}

/**
 * AWS's services, as far as they have been loaded. A catalogue does not change: `with` gives one
 * that knows more. Services are decoded when somebody first asks for them.
 */
export class Catalog implements Facts {
	readonly #overview: Overview;
	readonly #loaded: ReadonlyMap<string, () => ServiceFacts>;

	private constructor(overview: Overview, loaded: ReadonlyMap<string, () => ServiceFacts>) {
		this.#overview = overview;
		this.#loaded = loaded;
	}

	static of(index: CatalogIndex): Catalog {
		return new Catalog(readIndex(index), new Map());
	}

	with(file: ServiceFile): Catalog {
		const services = file.map((record) => {
			const name = this.nameOf(record.prefix);
			if (name === undefined) throw new Error(`The catalogue's index has no ${record.prefix}`);
			return [record.prefix, once(() => decodeService(record, name))] as const;
		});
		return new Catalog(this.#overview, new Map([...this.#loaded, ...services]));
	}

	/** Names of the files that must be loaded to know these services; what is loaded is left out. */
	filesFor(prefixes: Iterable<string>): readonly string[] {
		const { services, keyPrefixes } = this.#overview;
		const files = new Set<string>();
		for (const prefix of prefixes) {
			const wanted = prefix.toLowerCase();
			for (const service of keyPrefixes.get(wanted) ?? [wanted]) {
				const known = services.get(service);
				if (known && !this.#loaded.has(service)) files.add(known.file);
			}
		}
		return [...files];
	}

	/** For instance `Amazon S3`. Known of every service, loaded or not. */
	nameOf(prefix: string): string | undefined {
		return this.#overview.services.get(prefix.toLowerCase())?.name;
	}

	/** The services that have been loaded, by prefix. */
	get loaded(): readonly ServiceFacts[] {
		return this.prefixes.flatMap((prefix) => this.service(prefix) ?? []);
	}

	hasService(prefix: string): boolean {
		return this.#overview.services.has(prefix.toLowerCase());
	}

	get prefixes(): readonly string[] {
		return this.#overview.prefixes;
	}

	service(prefix: string): ServiceFacts | undefined {
		return this.#loaded.get(prefix.toLowerCase())?.();
	}

	globalKey(key: string): KeyFacts | undefined {
		return this.#overview.globalKeyTable.find(key);
	}

	get globalKeys(): readonly KeyFacts[] {
		return this.#overview.globalKeys;
	}

	get rcpServices(): ReadonlySet<string> {
		return this.#overview.rcpServices;
	}
}

function readIndex({ files, globalKeys, rcpServices, keyPrefixes }: CatalogIndex): Overview {
	const services = new Map(
		Object.entries(files).flatMap(([file, names]) =>
			Object.entries(names).map(([prefix, name]) => [prefix, { name, file }])
		)
	);
	const keys = decodeKeys(globalKeys);
	return {
		services,
		prefixes: [...services.keys()].sort(),
		keyPrefixes: new Map(Object.entries(keyPrefixes)),
		globalKeys: keys,
		globalKeyTable: new KeyTable(keys),
		rcpServices: new Set(rcpServices.split(' '))
	};
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}
