import fc from 'fast-check';
import type { NamedPolicy, PolicyJson, Question } from '../question';
import { layers } from './layers';
import { hasPolicies, isOfAccount, isSession } from './principals';
import { scene, type InScene } from './scene';

/** A request and the policies of all layers that can have a say in it: none where AWS attaches none. */
export const question: fc.Arbitrary<Question> = fc
	.record({ scene, layers })
	.map(({ scene, layers }): Question => {
		const { principal, action, resource, resourceAccount, context } = scene;
		const list = (name: string, documents: readonly InScene<PolicyJson>[]): NamedPolicy[] =>
			documents.map((document, at) => ({ name: `${name} ${at + 1}`, document: document(scene) }));
		const ofResource = scene.resourcePolicy && layers[scene.resourcePolicy];
		const [resourcePolicy] = list('resource', ofResource ?? []);
		return {
			request: { principal, action, resource, resourceAccount, context },
			policies: {
				identity: hasPolicies(principal) ? list('identity', layers.identity) : [],
				...(resourcePolicy ? { resource: resourcePolicy } : {}),
				boundary: hasPolicies(principal) ? list('boundary', layers.boundary) : [],
				session: isSession(principal) ? list('session', layers.session) : [],
				scp: isOfAccount(principal) ? layers.scp.map((level) => list('scp', level)) : [],
				rcp: layers.rcp.map((level) => list('rcp', level)),
				endpoint: list('endpoint', layers.endpoint),
				blockPublicAccess: layers.blockPublicAccess && action.startsWith('s3:')
			}
		};
	});
