import { didOf } from './signer-key';

/** What a teacher certifies: who did what, how well, and when. */
export interface Award {
	/** Its own in the world, a UUID. */
	readonly id: string;
	/** The learner’s name as it is to stand on the certificate. */
	readonly learner: string;
	/** What it is for. */
	readonly pack: { readonly id: string; readonly title: string; readonly words: string };
	/** From 0 to 100. */
	readonly score: number;
	readonly passing: number;
	/** The teacher’s name, as the teacher wrote it: the key is what proves anything. */
	readonly issuer: string;
	/** When it was signed, in milliseconds. */
	readonly time: number;
}

const contexts = [
	'https://www.w3.org/ns/credentials/v2',
	'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
] as const;

/**
 * An award as an Open Badges 3.0 credential, which is a verifiable credential of W3C’s data model 2.0.
 * Nothing in it is an address that has to answer: ids are URNs and a did:key.
 *
 * https://www.imsglobal.org/spec/ob/v3p0/
 *
 * @param key the signer’s public key
 */
export function credentialOf(award: Award, key: Uint8Array) {
	const achievement = `urn:leastwise:pack:${encodeURIComponent(award.pack.id)}`;
	const result = `${achievement}:points`;
	return {
		'@context': contexts,
		id: `urn:uuid:${award.id}`,
		type: ['VerifiableCredential', 'OpenBadgeCredential'],
		name: award.pack.title,
		issuer: { id: didOf(key), type: ['Profile'], name: award.issuer },
		validFrom: isoSeconds(award.time),
		credentialSubject: {
			id: `urn:leastwise:learner:${award.id}`,
			type: ['AchievementSubject'],
			identifier: [
				{
					type: 'IdentityObject',
					hashed: false,
					identityHash: award.learner,
					identityType: 'name'
				}
			],
			achievement: {
				id: achievement,
				type: ['Achievement'],
				achievementType: 'Assignment',
				name: award.pack.title,
				description: award.pack.words || award.pack.title,
				criteria: {
					narrative: `At least ${award.passing} of 100 points. What was handed in was replayed and scored by the signer.`
				},
				resultDescription: [
					{
						id: result,
						type: ['ResultDescription'],
						name: 'Points of 100',
						resultType: 'Percent',
						valueMin: '0',
						valueMax: '100',
						requiredValue: String(award.passing)
					}
				]
			},
			result: [{ type: ['Result'], resultDescription: result, value: String(award.score) }]
		}
	};
}

/** Without fractions, since the token’s `nbf` has none and must be the same moment. */
function isoSeconds(time: number): string {
	return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
