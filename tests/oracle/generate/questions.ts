import fc from 'fast-check';
import type { NamedPolicy, PolicyJson, Question } from '../question';
import {
	endpointDocument,
	plainDocument,
	rcpDocument,
	resourceDocument,
	trustDocument
} from './documents';
import { hasPolicies, isOfAccount, isSession } from './principals';
import { scene, type InScene } from './scene';
import { allowAll, core } from './statements';

type Document = fc.Arbitrary<InScene<PolicyJson>>;

const everything: InScene<PolicyJson> = () => ({ Version: '2012-10-17', Statement: allowAll });
const everythingForAll: InScene<PolicyJson> = () => ({
	Version: '2012-10-17',
	Statement: { ...allowAll, Principal: '*' }
});

/** What filters: mostly everything is let through, else hardly a request would pass all layers. */
const filter: Document = fc.oneof(
	{ weight: 3, arbitrary: fc.constant(everything) },
	{
		weight: 1,
		arbitrary: core.map((statement): InScene<PolicyJson> => (scene) => ({
			Version: '2012-10-17',
			Statement: [allowAll, statement(scene)]
		}))
	},
	{ weight: 2, arbitrary: plainDocument }
);

const endpointFilter: Document = fc.oneof(
	{ weight: 2, arbitrary: fc.constant(everythingForAll) },
	{ weight: 1, arbitrary: endpointDocument }
);

/** A request and the policies of all layers that can have a say in it: none where AWS attaches none. */
export const question: fc.Arbitrary<Question> = fc
	.record({
		scene,
		identity: fc.array(
			fc.oneof(
				{ weight: 1, arbitrary: fc.constant(everything) },
				{ weight: 3, arbitrary: plainDocument }
			),
			{ maxLength: 3 }
		),
		resource: maybe(3, resourceDocument),
		trust: trustDocument.map((document) => [document]),
		boundary: maybe(0.3, filter),
		session: maybe(0.5, filter),
		scp: levels(filter),
		rcp: levels(rcpDocument),
		endpoint: maybe(0.15, endpointFilter),
		blockPublicAccess: fc.oneof(
			{ weight: 6, arbitrary: fc.constant(false) },
			{ weight: 1, arbitrary: fc.constant(true) }
		)
	})
	.map(({ scene, ...layers }): Question => {
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

/** One or none; `odds` against one that there is one. */
function maybe(odds: number, document: Document): fc.Arbitrary<InScene<PolicyJson>[]> {
	return fc.oneof(
		{ weight: 20, arbitrary: fc.constant<InScene<PolicyJson>[]>([]) },
		{ weight: Math.round(20 * odds), arbitrary: document.map((each) => [each]) }
	);
}

/** Mostly no organization at all; else up to three levels. */
function levels(document: Document): fc.Arbitrary<InScene<PolicyJson>[][]> {
	return fc.oneof(
		{ weight: 3, arbitrary: fc.constant<InScene<PolicyJson>[][]>([]) },
		{
			weight: 2,
			arbitrary: fc.array(fc.array(document, { minLength: 1, maxLength: 2 }), { maxLength: 3 })
		}
	);
}
