import fc from 'fast-check';
import type { ConditionJson, StatementJson, Strings } from '../question';
import { condition, listed } from './conditions';
import { actionForm, resourceForm } from './patterns';
import type { InScene } from './scene';

/** A statement about nobody in particular, as identity policies have it. */
export type Core = Omit<StatementJson, 'Principal' | 'NotPrincipal'>;

/** Everything is allowed: what filters such as SCPs mostly start from. */
export const allowAll: Core = { Effect: 'Allow', Action: '*', Resource: '*' };

/** What is done, to whatever resource. Mostly it is the action at hand: else nothing would speak. */
export const deed: fc.Arbitrary<InScene<Core>> = fc
	.record({
		effect: fc.oneof(
			{ weight: 3, arbitrary: fc.constant<'Allow'>('Allow') },
			{ weight: 1, arbitrary: fc.constant<'Deny'>('Deny') }
		),
		action: listing('Action', 'NotAction', actionForm),
		condition: conditionOrNone(2)
	})
	.map(({ effect, action, condition }) => (scene) => ({
		Effect: effect,
		...action(scene),
		...condition
	}));

export const core: fc.Arbitrary<InScene<Core>> = fc
	.record({ deed, resource: listing('Resource', 'NotResource', resourceForm) })
	.map(({ deed, resource }) => (scene) => ({ ...deed(scene), ...resource(scene) }));

export function conditionOrNone(
	freq: number
): fc.Arbitrary<{ readonly Condition?: ConditionJson }> {
	return fc
		.option(condition, { freq })
		.map((Condition) => (Condition === null ? {} : { Condition }));
}

/** `Action` or, more seldom, `NotAction`: one to three patterns; likewise for resources. */
export function listing(
	only: 'Action' | 'Resource',
	allBut: 'NotAction' | 'NotResource',
	form: fc.Arbitrary<InScene<string>>
): fc.Arbitrary<InScene<Partial<Record<typeof only | typeof allBut, Strings>>>> {
	return fc
		.record({
			negated: fc.oneof(
				{ weight: 7, arbitrary: fc.constant(false) },
				{ weight: 1, arbitrary: fc.constant(true) }
			),
			forms: fc.array(form, { minLength: 1, maxLength: 2 }),
			bare: fc.boolean()
		})
		.map(({ negated, forms, bare }) => (scene) => {
			const patterns = forms.map((form) => form(scene));
			return { [negated ? allBut : only]: listed(patterns, bare) };
		});
}
