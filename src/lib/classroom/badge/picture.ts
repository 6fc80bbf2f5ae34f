import { xmlText } from '../../study/exchange/xml-text';
import type { Award } from './credential';

/**
 * The certificate as a picture to look at, print and pass on, with the signed token baked in as Open Badges
 * 3.0 bakes it into SVG. What proves something is the token, not what is drawn.
 *
 * @param fingerprint of the signer’s key
 */
export function certificatePicture(award: Award, token: string, fingerprint: string): string {
	const line = (y: number, size: number, words: string, weight = 400) =>
		`<text x="600" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="middle">${xmlText(words)}</text>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 1200 840" width="1200" height="840" font-family="Georgia, 'Source Serif 4', serif" fill="#1c2327">
<title>${xmlText(`Certificate: ${award.pack.title}, ${award.learner}`)}</title>
<openbadges:credential verify="${token}"></openbadges:credential>
<rect width="1200" height="840" fill="#fbf9f5"/>
<rect x="40" y="40" width="1120" height="760" fill="none" stroke="#0d566c" stroke-width="2"/>
${line(170, 26, 'Certificate')}
${line(270, sized(award.learner, 60), award.learner, 600)}
${line(350, 26, 'has done')}
${line(440, sized(award.pack.title, 46), award.pack.title, 600)}
${line(520, 26, `with ${award.score} of 100 points, of which ${award.passing} were asked for.`)}
${line(640, 26, `${award.issuer}, ${new Date(award.time).toISOString().slice(0, 10)}`)}
${line(700, 18, `Key ${fingerprint}`)}
${line(740, 18, 'This file holds a signature. Leastwise’s page “Check a certificate” says whether it is right.')}
</svg>
`;
}

/** So that long words stay inside the frame. */
function sized(words: string, most: number): number {
	return Math.max(16, Math.min(most, Math.floor(1900 / Math.max(1, words.length))));
}
