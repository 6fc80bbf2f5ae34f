import { CatalogLoader } from '$lib/catalog/loader';
import { gradeClass } from '$lib/classroom/grade/grade-class';
import { gradeFile } from '$lib/classroom/grade/grade-file';
import { latestOf } from '$lib/classroom/pack/versions';
import { catalogSource } from '../../catalog-source';
import { messageOf } from '../../message-of';
import type { Order, Outcome, Reply, Terms } from './orders';

/** Plays hand-ins again and scores them, beside the page, one after the other. */
let terms: Terms | undefined;

addEventListener('message', ({ data }: MessageEvent<Order>) => void heed(data));

async function heed(order: Order) {
	if (order.says === 'begin') {
		terms = order.terms;
		return;
	}
	const { number } = order;
	try {
		if (!terms) throw new Error('Nobody has said what to grade by');
		reply(
			order.says === 'grade'
				? { says: 'graded', number, outcome: await graded(order.bytes, terms) }
				: { says: 'compared', number, result: compared(order, terms) }
		);
	} catch (error) {
		reply({ says: 'failed', number, error: messageOf(error) });
	}
}

function graded(bytes: Uint8Array, { addresses, ...terms }: Terms): Promise<Outcome> {
	return gradeFile(bytes, {
		...terms,
		facts: (prefixes) => new CatalogLoader(catalogSource(addresses)).load(prefixes)
	});
}

function compared({ graded }: Extract<Order, { says: 'compare' }>, { packs }: Terms) {
	return gradeClass(latestOf(packs), graded);
}

function reply(said: Reply) {
	postMessage(said);
}
