import type { Facts } from '../../policy/facts';
import type { Pieces } from '../../scenario/map/pieces';
import type { Drill, DrillKind, DrillOrder, Make } from './drill';
import { makeFindings } from './kinds/findings';
import { makeMend } from './kinds/mend';
import { makeMessage } from './kinds/message';
import { makeOutcome } from './kinds/outcome';
import { makeRequest } from './kinds/request';
import { makeStatement } from './kinds/statement';
import { makeTrust } from './kinds/trust';

const makers: Readonly<Record<DrillKind, Make>> = {
	outcome: makeOutcome,
	statement: makeStatement,
	mend: makeMend,
	request: makeRequest,
	message: makeMessage,
	trust: makeTrust,
	findings: makeFindings
};

/**
 * Makes the drill that is ordered, piece by piece; throws where none comes of its seed. It brings the
 * engine with it: load it when it is wanted.
 *
 * @param facts of the services that its kind speaks of (`servicesFor`)
 */
export function drillInPieces(order: DrillOrder, facts: Facts): Pieces<Drill> {
	return makers[order.kind](order, facts);
}
