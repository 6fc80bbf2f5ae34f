import type { FigureKind, Figures } from '../chapter';
import { accountReader } from './account';
import { credentialsReader } from './credentials';
import type { FigureReader } from './figure-format';
import { layersReader } from './layers';
import { linesReader } from './lines';
import { orderReader } from './order';
import { predictReader } from './predict';
import { sortReader } from './sort';
import { waysReader } from './ways';

/** How each kind of figure is read and proved. */
export const readers: { readonly [K in FigureKind]: FigureReader<Figures[K]> } = {
	lines: linesReader,
	predict: predictReader,
	sort: sortReader,
	order: orderReader,
	layers: layersReader,
	account: accountReader,
	credentials: credentialsReader,
	ways: waysReader
};
