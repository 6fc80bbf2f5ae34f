import type { Catalog } from '$lib/catalog/catalog';
import { CatalogLoader, CatalogUnavailable } from '$lib/catalog/loader';
import { catalogSource } from '../../catalog-source';
import type { Job, Order, Reply } from './jobs';
import { needsAll, prefixesFor, run } from './run';

/** Works on the last job that was asked for; one that has not begun yet is dropped for a newer one. */
let latest = 0;
let loader: CatalogLoader | undefined;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
	latest = data.number;
	void work(data);
});

async function work({ number, job, addresses }: Order) {
	loader ??= new CatalogLoader(catalogSource(addresses));
	await turn();
	if (number !== latest) return;
	try {
		const facts = await load(loader, job);
		await turn();
		if (number !== latest) return;
		reply({ number, says: 'begun' });
		reply({ number, says: 'done', result: run(job, facts) });
	} catch (error) {
		reply({ number, says: 'failed', error: String(error) });
	}
}

/** What has been sent meanwhile is heard first. */
function turn() {
	return new Promise((resolve) => setTimeout(resolve));
}

async function load(from: CatalogLoader, job: Job): Promise<Catalog | undefined> {
	try {
		return await from.load(needsAll(job) ? (await from.load()).prefixes : prefixesFor(job));
	} catch (error) {
		if (error instanceof CatalogUnavailable) return undefined; // the result says so
		throw error;
	}
}

function reply(said: Reply) {
	postMessage(said);
}
