import fc from 'fast-check';
import type { PolicyJson } from '../question';
import {
	conditionDocument,
	endpointDocument,
	plainDocument,
	rcpDocument,
	resourceDocument,
	resourceGrant,
	trustDocument
} from './documents';
import type { InScene } from './scene';
import { allowAll, core, type Core } from './statements';

type Document = InScene<PolicyJson>;

/** The documents of all layers, for a request that is not known yet. */
export interface Layers {
	readonly identity: readonly Document[];
	/** Of these two, the one that the resource can have counts. */
	readonly resource: readonly Document[];
	readonly trust: readonly Document[];
	readonly boundary: readonly Document[];
	readonly session: readonly Document[];
	readonly scp: readonly (readonly Document[])[];
	readonly rcp: readonly (readonly Document[])[];
	readonly endpoint: readonly Document[];
	readonly blockPublicAccess: boolean;
}

const saying =
	(...Statement: readonly Core[]): Document =>
	() => ({ Version: '2012-10-17', Statement });
const everything = saying(allowAll);

/** What filters: mostly everything is let through, else hardly a request would pass all layers. */
const filter: fc.Arbitrary<Document> = fc.oneof(
	{ weight: 3, arbitrary: fc.constant(everything) },
	{
		weight: 1,
		arbitrary: core.map(
			(statement): Document =>
				(scene) =>
					saying(allowAll, statement(scene))(scene)
		)
	},
	{ weight: 2, arbitrary: plainDocument }
);

const endpointFilter: fc.Arbitrary<Document> = fc.oneof(
	{
		weight: 2,
		arbitrary: fc.constant<Document>(() => ({ Statement: { ...allowAll, Principal: '*' } }))
	},
	{ weight: 1, arbitrary: endpointDocument }
);

/** Anything anywhere. */
const anything: fc.Arbitrary<Layers> = fc.record({
	identity: fc.array(
		fc.oneof(
			{ weight: 1, arbitrary: fc.constant(everything) },
			{ weight: 3, arbitrary: plainDocument }
		),
		{ maxLength: 3 }
	),
	resource: maybe(60, resourceDocument),
	trust: always(trustDocument),
	boundary: maybe(6, filter),
	session: maybe(10, filter),
	scp: levels(filter),
	rcp: levels(rcpDocument),
	endpoint: maybe(3, endpointFilter),
	blockPublicAccess: fc.constantFrom(false, false, false, false, true)
});

/** A layer that allows, says nothing, or denies, whatever is asked. */
const plain = fc.constantFrom(
	...[everything, everything, everything, everything],
	...[saying({ ...allowAll, Action: 'aws-portal:*' })],
	...[saying({ ...allowAll, Effect: 'Deny' })]
);

/** What the layers make of one another, and of how the resource's policy names the caller. */
const layersAlone: fc.Arbitrary<Layers> = fc.record({
	identity: maybe(40, plain),
	resource: maybe(60, resourceGrant),
	trust: always(resourceGrant),
	boundary: maybe(15, plain),
	session: maybe(20, plain),
	scp: levels(plain),
	rcp: nothing(),
	endpoint: nothing(),
	blockPublicAccess: fc.constantFrom(false, true)
});

/** One policy that hangs on its condition. */
const conditionAlone: fc.Arbitrary<Layers> = fc.record({
	identity: always(conditionDocument),
	resource: nothing(),
	trust: always(resourceGrant),
	boundary: nothing(),
	session: nothing(),
	scp: nothing(),
	rcp: nothing(),
	endpoint: nothing(),
	blockPublicAccess: fc.constant(false)
});

export const layers: fc.Arbitrary<Layers> = fc.oneof(
	{ weight: 3, arbitrary: anything },
	{ weight: 2, arbitrary: layersAlone },
	{ weight: 2, arbitrary: conditionAlone }
);

function nothing(): fc.Arbitrary<never[]> {
	return fc.constant([]);
}

function always(document: fc.Arbitrary<Document>): fc.Arbitrary<Document[]> {
	return document.map((each) => [each]);
}

/** One or none; `odds` to 20 that there is one. */
function maybe(odds: number, document: fc.Arbitrary<Document>): fc.Arbitrary<Document[]> {
	return fc.oneof(
		{ weight: 20, arbitrary: nothing() },
		{ weight: odds, arbitrary: always(document) }
	);
}

/** Mostly no organization at all; else up to three levels. */
function levels(document: fc.Arbitrary<Document>): fc.Arbitrary<Document[][]> {
	return fc.oneof(
		{ weight: 3, arbitrary: nothing() },
		{
			weight: 2,
			arbitrary: fc.array(fc.array(document, { minLength: 1, maxLength: 2 }), { maxLength: 3 })
		}
	);
}
