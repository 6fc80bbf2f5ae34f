import { CatalogLoader } from '$lib/catalog/loader';
import { loadForGrading } from '$lib/classroom/grade/content';
import { gradeClass } from '$lib/classroom/grade/grade-class';
import { gradeOne } from '$lib/classroom/grade/grade-one';
import { strayFrom } from '$lib/classroom/hand-in/belongs';
import { readHandIn } from '$lib/classroom/hand-in/read';
import { packFingerprint } from '$lib/classroom/pack/pack-file';
import { catalogSource } from '../../catalog-source';
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
		reply({ says: 'failed', number, error: String(error) });
	}
}

async function graded(bytes: Uint8Array, terms: Terms): Promise<Outcome> {
	const { packs, codes, keys, content, addresses } = terms;
	const read = readHandIn(bytes, keys);
	if (!read.ok) return read;
	const { handIn } = read.value;
	const pack =
		packs.find((each) => packFingerprint(each) === handIn.packFingerprint) ?? latest(terms);
	const stray = strayFrom(pack, handIn, codes);
	if (stray) return { ok: false, error: stray };
	await loadForGrading(handIn, content, (prefixes) =>
		new CatalogLoader(catalogSource(addresses)).load(prefixes)
	);
	return { ok: true, value: gradeOne(read.value, pack, content) };
}

function compared({ graded }: Extract<Order, { says: 'compare' }>, terms: Terms) {
	return gradeClass(latest(terms), graded);
}

function latest({ packs }: Terms) {
	const pack = packs.at(-1);
	if (!pack) throw new Error('A class has a pack');
	return pack;
}

function reply(said: Reply) {
	postMessage(said);
}
