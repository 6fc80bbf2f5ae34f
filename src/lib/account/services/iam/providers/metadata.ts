import type { SamlProvider } from '../../../account';
import { elementsOf } from '../../../base/xml';

/** Whom a provider's metadata describe: the issuers of its assertions. */
export function entityIds({ metadata }: Pick<SamlProvider, 'metadata'>): readonly string[] {
	return (elementsOf(metadata) ?? [])
		.filter(({ name }) => name === 'EntityDescriptor')
		.flatMap(({ attributes }) => attributes.get('entityID') ?? []);
}
