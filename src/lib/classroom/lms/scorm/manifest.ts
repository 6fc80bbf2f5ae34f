import { xmlText } from '../../../study/exchange/xml-text';
import type { ScormVersion } from './api';

export interface ManifestOf {
	/** The pack’s: letters, digits and hyphens are kept of it. */
	readonly id: string;
	readonly title: string;
	/** All files of the package but this one, as paths in it. */
	readonly files: readonly string[];
	/** Which of them the LMS opens. */
	readonly start: string;
}

interface Dialect {
	/** Prefix, namespace and the file of its schema; the one without a prefix first. */
	readonly namespaces: readonly (readonly [prefix: string, uri: string, schema: string])[];
	readonly schemaversion: string;
	/** Of the manifest, which each standard counts in its own way. */
	readonly version: string;
	/** What says of a resource that it talks to the LMS. */
	readonly scormType: string;
	/** What an item has besides its title. */
	readonly item: string;
}

const dialects: Readonly<Record<ScormVersion, Dialect>> = {
	'1.2': {
		namespaces: [
			['', 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
			['adlcp', 'http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd']
		],
		schemaversion: '1.2',
		version: '1.0',
		scormType: 'adlcp:scormtype',
		item: ''
	},
	'2004': {
		namespaces: [
			['', 'http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
			['adlcp', 'http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
			['imsss', 'http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd']
		],
		schemaversion: '2004 4th Edition',
		version: '1',
		scormType: 'adlcp:scormType',
		item: `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`
	}
};

/**
 * `imsmanifest.xml`: one organization, one item, one SCO.
 *
 * There is no mastery score in it: by the standard, an LMS would fail whoever suspends before they have
 * it. The page says itself who passed.
 */
export function manifestOf(version: ScormVersion, of: ManifestOf): string {
	const dialect = dialects[version];
	const id = `leastwise-${of.id.replaceAll(/[^\w-]/g, '-')}`;
	const title = xmlText(of.title);
	const files = of.files.map((file) => `      <file href="${xmlText(encodeURI(file))}"/>`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="${dialect.version}" ${namespacesIn(dialect)}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${dialect.schemaversion}</schemaversion>
  </metadata>
  <organizations default="org">
    <organization identifier="org">
      <title>${title}</title>
      <item identifier="item" identifierref="sco" isvisible="true">
        <title>${title}</title>${dialect.item}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" ${dialect.scormType}="sco" href="${xmlText(of.start)}">
${files.join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

function namespacesIn({ namespaces }: Dialect): string {
	const named = namespaces.map(
		([prefix, uri]) => `xmlns${prefix === '' ? '' : `:${prefix}`}="${uri}"`
	);
	const places = namespaces.map(([, uri, schema]) => `${uri} ${schema}`).join(' ');
	return [
		...named,
		'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
		`xsi:schemaLocation="${places}"`
	].join(' ');
}
