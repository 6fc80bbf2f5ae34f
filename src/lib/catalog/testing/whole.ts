import { Catalog, type CatalogIndex } from '../catalog';
import index from '../data/index.json' with { type: 'json' };
import type { ServiceFile } from '../service-file';

export const serviceFiles = Object.values(
	import.meta.glob<ServiceFile>('../data/services/*.json', { import: 'default', eager: true })
);

/** The catalogue before anything is loaded. */
export const unread = Catalog.of(index satisfies CatalogIndex);

/** The catalogue with all services. */
export const whole = serviceFiles.reduce((catalog, file) => catalog.with(file), unread);
