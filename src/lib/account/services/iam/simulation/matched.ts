import type { Gate, Layer, Outcome, Reading } from '../../../../policy/decision';
import type { Source } from './sources';

export interface Matched {
	readonly source: Source;
	readonly type: string;
	readonly reading: Reading;
}

/** As AWS's answers name them. */
const policyTypes: Partial<Record<Layer, string>> = {
	identity: 'IAM Policy',
	resource: 'Resource Policy',
	boundary: 'Permissions Boundary Policy'
};

/** Readings name a source by its place in the list of its layer. */
export type Sources = Partial<Record<Layer, readonly Source[]>>;

/** The statements that settled it; a boundary only denies. */
export function matchedIn(
	gates: readonly Gate[],
	outcome: Outcome,
	sources: Sources
): readonly Matched[] {
	const effect = outcome === 'allowed' ? 'Allow' : outcome === 'explicitDeny' ? 'Deny' : undefined;
	return gates.flatMap(({ layer, read }) => {
		const type = policyTypes[layer];
		if (type === undefined || (layer === 'boundary' && effect === 'Allow')) return [];
		return read
			.filter(({ verdict, statement }) => verdict.applies && statement.effect === effect)
			.flatMap((reading) => {
				const source = sources[layer]?.[Number(reading.holder)];
				return source ? [{ source, type, reading }] : [];
			});
	});
}

const said: Readonly<Record<Gate['says'], Outcome>> = {
	allow: 'allowed',
	deny: 'explicitDeny',
	nothing: 'implicitDeny'
};

/** What each kind of policy came to. */
export function detailsOf(gates: readonly Gate[]): Readonly<Record<string, Outcome>> {
	return Object.fromEntries(
		gates.flatMap(({ layer, says }) => {
			const type = policyTypes[layer];
			return type === undefined ? [] : [[type, said[says]] as const];
		})
	);
}
