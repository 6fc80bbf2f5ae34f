import { whole } from '../../catalog/testing/whole';
import { atOnce } from '../../scenario/map/pieces';
import type { Drill, DrillOrder } from './drill';
import { drillInPieces } from './registry';

/** For tests: a drill at one go, made with all facts there are. */
export function makeDrill(order: DrillOrder): Drill {
	return atOnce(drillInPieces(order, whole));
}
