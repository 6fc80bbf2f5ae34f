import fc from 'fast-check';
import type { PolicyJson, StatementJson } from '../question';
import { actionForm, resourceForm } from './patterns';
import { notPrincipalElement, principalElement } from './principal-elements';
import type { InScene } from './scene';
import { condition } from './conditions';
import { allowAll, conditionOrNone, core, deed, listing } from './statements';

/** What identity policies, boundaries, session policies and SCPs say. */
export const plainDocument = documentOf(core);

/** The policy of a resource: each statement says whom it is about. */
export const resourceDocument = documentOf(
	fc
		.record({
			core,
			only: principalElement,
			allBut: notPrincipalElement,
			negated: fc.oneof(
				{ weight: 2, arbitrary: fc.constant(false) },
				{ weight: 1, arbitrary: fc.constant(true) }
			)
		})
		.map(({ core, only, allBut, negated }) => (scene): StatementJson => {
			const said = core(scene);
			// AWS has NotPrincipal with Deny only.
			return negated && said.Effect === 'Deny'
				? { ...said, NotPrincipal: allBut(scene) }
				: { ...said, Principal: only(scene) };
		})
);

/** AWS asks that a gateway endpoint's policy speaks to everybody, and iam-simulate that all do. */
export const endpointDocument = documentOf(
	core.map((statement) => (scene): StatementJson => ({ ...statement(scene), Principal: '*' }))
);

/** Who may assume a role: without a resource, which is the role itself. */
export const trustDocument = documentOf(
	fc
		.record({ deed, principal: principalElement })
		.map(({ deed, principal }) => (scene): StatementJson => ({
			...deed(scene),
			Principal: principal(scene)
		}))
);

/** RCPs deny only, speak to everybody, and name services that support them. */
export const rcpDocument: fc.Arbitrary<InScene<PolicyJson>> = fc
	.array(
		fc
			.record({
				action: actionForm,
				resource: listing('Resource', 'NotResource', resourceForm),
				condition: conditionOrNone(4)
			})
			.map(({ action, resource, condition }) => (scene: Parameters<typeof action>[0]) => {
				const named = action(scene);
				return {
					Effect: 'Deny' as const,
					Principal: '*' as const,
					Action: named === '*' ? 's3:*' : named,
					...resource(scene),
					...condition
				};
			}),
		{ minLength: 1, maxLength: 2 }
	)
	.map((statements) => (scene) => ({
		Version: '2012-10-17',
		Statement: statements.map((statement) => statement(scene))
	}));

/** A resource policy of one statement that matches whatever is done. */
export const resourceGrant: fc.Arbitrary<InScene<PolicyJson>> = fc
	.record({
		principal: principalElement,
		effect: fc.oneof(
			{ weight: 9, arbitrary: fc.constant<'Allow'>('Allow') },
			{ weight: 1, arbitrary: fc.constant<'Deny'>('Deny') }
		)
	})
	.map(({ principal, effect }) => (scene) => ({
		Version: '2012-10-17',
		Statement: {
			Effect: effect,
			Action: '*',
			Principal: principal(scene),
			...(scene.resourcePolicy === 'trust' ? {} : { Resource: '*' })
		}
	}));

/** One statement in which only the condition can fail. */
export const conditionDocument: fc.Arbitrary<InScene<PolicyJson>> = condition.map(
	(Condition) => () => ({ Version: '2012-10-17', Statement: { ...allowAll, Condition } })
);

function documentOf(
	statement: fc.Arbitrary<InScene<StatementJson>>
): fc.Arbitrary<InScene<PolicyJson>> {
	return fc
		.record({
			version: fc.oneof(
				{ weight: 8, arbitrary: fc.constant('2012-10-17') },
				{ weight: 1, arbitrary: fc.constantFrom('2008-10-17', undefined) }
			),
			statements: fc.array(statement, { minLength: 1, maxLength: 3 }),
			bare: fc.boolean()
		})
		.map(({ version, statements, bare }) => (scene) => {
			const said = statements.map((each) => each(scene));
			const [first] = said;
			return {
				...(version === undefined ? {} : { Version: version }),
				Statement: bare && said.length === 1 && first !== undefined ? first : said
			};
		});
}
