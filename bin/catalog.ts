import { readFile } from 'node:fs/promises';
import { CatalogLoader } from '../src/lib/catalog/loader';

const data = new URL('../src/lib/catalog/data/', import.meta.url);

/** Loads facts about AWS's services from the files of this checkout. */
export function openCatalog(): CatalogLoader {
	return new CatalogLoader({
		index: () => readJson('index.json'),
		services: (file) => readJson(`services/${file}.json`)
	});
}

async function readJson(name: string) {
	return JSON.parse(await readFile(new URL(name, data), 'utf8'));
}
