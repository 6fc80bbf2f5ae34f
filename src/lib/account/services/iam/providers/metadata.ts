import type { SamlProvider } from '../model/roles';
import { elementsNamed, readXml } from '../../../base/xml';

/** Whom a provider's metadata describe: the issuers of its assertions. */
export function entityIds({ metadata }: Pick<SamlProvider, 'metadata'>): readonly string[] {
	const root = readXml(metadata);
	return root
		? elementsNamed('EntityDescriptor', root).flatMap(
				({ attributes }) => attributes['entityID'] ?? []
			)
		: [];
}
