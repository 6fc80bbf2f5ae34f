import fc from 'fast-check';
import type { Account } from '../../../src/lib/account/account';
import { step } from '../../../src/lib/account/laws/steps.fixture';
import { operations } from '../../../src/lib/account/perform/everything';
import { shapeOf } from '../../../src/lib/account/base/shape';
import type { ScenarioSource } from '../../../src/lib/scenario/read';
import { objectivesOf } from '../../../src/lib/scenario/scenario';
import type { Unmade } from '../../../src/lib/scenario/written-call';
import { callsIn, peopleIn, valuesIn } from './occurring';

/* What somebody may do in a scenario who knows its names, and anything else. */

export type Move =
	/** As one action, up to the first that is refused. */
	| { readonly kind: 'act'; readonly calls: readonly Unmade[] }
	/** Time is let pass. */
	| { readonly kind: 'skip'; readonly minutes: number }
	| { readonly kind: 'hint'; readonly objective: string }
	| { readonly kind: 'undo' | 'redo' | 'pause' };

export function moveIn(source: ScenarioSource, account: Account): fc.Arbitrary<Move> {
	const objectives = objectivesOf(source.scenario).map(({ id }) => id);
	return fc.oneof(
		{ weight: 14, arbitrary: actIn(source, account) },
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constant('skip'),
				minutes: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 1440 }))
			})
		},
		{
			weight: 1,
			arbitrary: fc.record({ kind: fc.constant('hint'), objective: fc.constantFrom(...objectives) })
		},
		{ weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'undo', 'redo') }) },
		{ weight: 1, arbitrary: fc.constant({ kind: 'pause' }) }
	);
}

function actIn(source: ScenarioSource, account: Account): fc.Arbitrary<Move> {
	const values = valuesIn(source, account);
	const valueOf = (name: string) => {
		const fitting = values.get(name);
		return fitting ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...fitting) }, junk) : junk;
	};
	const by = fc.constantFrom(...peopleIn(source, account));
	const call = fc.oneof(
		{ weight: 8, arbitrary: fc.constantFrom(...callsIn(source)) },
		{ weight: 2, arbitrary: anyCall(by, valueOf) },
		{ weight: 1, arbitrary: elsewhere(by) }
	);
	const turned = fc.oneof(
		{ weight: 4, arbitrary: call },
		{ weight: 1, arbitrary: fc.tuple(call, by).map(([each, as]) => ({ ...each, as })) },
		{ weight: 2, arbitrary: call.chain((each) => withOtherValues(each, valueOf)) }
	);
	return fc.array(turned, { minLength: 1, maxLength: 2 }).map((calls) => ({ kind: 'act', calls }));
}

type ValueOf = (name: string) => fc.Arbitrary<unknown>;

/** Of every operation that there is. */
function anyCall(by: fc.Arbitrary<Unmade['as']>, valueOf: ValueOf): fc.Arbitrary<Unmade> {
	return fc.constantFrom(...operations.values()).chain(({ service, name, parameters }) => {
		const shape = shapeOf(parameters);
		const members = shape.kind === 'structure' ? [...shape.members.keys()] : [];
		return fc.record({
			as: by,
			call: fc.constant({ service, operation: name }),
			with: valued(members, valueOf)
		});
	});
}

/** Of what the laws of an account try, with their names. */
function elsewhere(by: fc.Arbitrary<Unmade['as']>): fc.Arbitrary<Unmade> {
	return fc.tuple(step, by).map(([{ service, operation, parameters }, as]) => ({
		as,
		call: { service, operation },
		with: parameters
	}));
}

/** Some have another value, and some none. */
function withOtherValues(call: Unmade, valueOf: ValueOf): fc.Arbitrary<Unmade> {
	const names = Object.keys(call.with);
	return fc.tuple(fc.subarray(names), valued(names, valueOf)).map(([kept, others]) => ({
		...call,
		with: { ...others, ...Object.fromEntries(kept.map((name) => [name, call.with[name]])) }
	}));
}

/** Mostly each has a value. */
function valued(names: readonly string[], valueOf: ValueOf) {
	return fc
		.tuple(...names.map((name) => fc.option(valueOf(name), { freq: 12, nil: undefined })))
		.map((given) =>
			Object.fromEntries(
				names.flatMap((name, at) => (given[at] === undefined ? [] : [[name, given[at]]]))
			)
		);
}

/** What fits nowhere, or in few places. */
const junk = fc.constantFrom<unknown[]>(
	'',
	'__proto__',
	'*',
	'arn:aws:iam::111122223333:user/nobody',
	'a'.repeat(3000),
	'{"Statement":',
	{ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] },
	{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
	{ Statement: null },
	{ password: 'x' },
	{ code: 'nothing' },
	-1,
	2 ** 40,
	true,
	null,
	[],
	[{ Key: 'Team', Value: 'maps' }],
	{}
);
