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

/**
 * `imsmanifest.xml`: one organization, one item, one SCO.
 *
 * There is no mastery score in it: by the standard, an LMS would fail whoever suspends before they have
 * it. The page says itself who passed.
 */
export function manifestOf(version: ScormVersion, of: ManifestOf): string {
	const id = `leastwise-${of.id.replaceAll(/[^\w-]/g, '-')}`;
	const title = escaped(of.title);
	const files = of.files.map((file) => `      <file href="${escaped(encodeURI(file))}"/>`);
	switch (version) {
		case '1.2':
			return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="org">
    <organization identifier="org">
      <title>${title}</title>
      <item identifier="item" identifierref="sco" isvisible="true">
        <title>${title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="${escaped(of.start)}">
${files.join('\n')}
    </resource>
  </resources>
</manifest>
`;
		case '2004':
			return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="org">
    <organization identifier="org">
      <title>${title}</title>
      <item identifier="item" identifierref="sco" isvisible="true">
        <title>${title}</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="${escaped(of.start)}">
${files.join('\n')}
    </resource>
  </resources>
</manifest>
`;
	}
}

function escaped(text: string): string {
	return text
		.replaceAll(/(?![\n\t])\p{Cc}/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
