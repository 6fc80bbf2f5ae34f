import { Catalog, type CatalogIndex } from './catalog';
import type { ServiceFile } from './service-file';

/** Where the catalogue's files come from. */
export interface CatalogSource {
	index(): Promise<CatalogIndex>;
	/** A file of services, by its name in the index. */
	services(file: string): Promise<ServiceFile>;
}

/** A file of the catalogue could not be read. Asking again tries again. */
export class CatalogUnavailable extends Error {
	override readonly name = 'CatalogUnavailable';

	constructor(file: string, cause: unknown) {
		super(`The facts about AWS's services in ${file} could not be loaded: ${messageOf(cause)}`, {
			cause
		});
	}
}

/** Loads what is asked for, each file once, however many ask for it at once. */
export class CatalogLoader {
	readonly #source: CatalogSource;
	readonly #underWay = new Map<string, Promise<void>>();
	#catalog: Catalog | undefined;

	constructor(source: CatalogSource) {
		this.#source = source;
	}

	/** A catalogue that knows these services, beside all that were loaded before; unknown prefixes are no error. */
	async load(prefixes: Iterable<string> = []): Promise<Catalog> {
		await this.#once('index', async () => {
			this.#catalog ??= Catalog.of(await this.#source.index());
		});
		const files = this.#current.filesFor(prefixes);
		await Promise.all(
			files.map((file) =>
				this.#once(file, async () => {
					const services = await this.#source.services(file);
					this.#catalog = this.#current.with(services);
				})
			)
		);
		return this.#current;
	}

	get #current(): Catalog {
		if (!this.#catalog) throw new Error('The catalogue is used before its index is there');
		return this.#catalog;
	}

	async #once(file: string, read: () => Promise<void>): Promise<void> {
		const underWay = this.#underWay.get(file) ?? attempt(file, read);
		this.#underWay.set(file, underWay);
		try {
			await underWay;
		} catch (error) {
			// The next who asks tries again.
			if (this.#underWay.get(file) === underWay) this.#underWay.delete(file);
			throw error;
		}
	}
}

async function attempt(file: string, read: () => Promise<void>): Promise<void> {
	try {
		await read();
	} catch (error) {
		throw error instanceof CatalogUnavailable ? error : new CatalogUnavailable(file, error);
	}
}

function messageOf(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}
