import { atOnce, type Pieces } from '../../scenario/map/pieces';
import type { Drill, DrillKind, DrillOrder, Make } from './drill';
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
	trust: makeTrust
};

/**
 * Makes the drill that is ordered, piece by piece; throws where none comes of its seed. It brings the
 * engine with it: load it when it is wanted.
 */
export function drillInPieces(order: DrillOrder): Pieces<Drill> {
	return makers[order.kind](order);
}

/** The same at one go. */
export function makeDrill(order: DrillOrder): Drill {
	return atOnce(drillInPieces(order));
}
