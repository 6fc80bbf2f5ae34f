import { expect, test } from 'vitest';
import { learnerIn } from '$lib/classroom/pack/code';
import { readPack } from '$lib/classroom/pack/pack-file';
import type { Pack } from '$lib/classroom/pack/pack';
import { readKey } from '$lib/classroom/hand-in/key';
import type { ClassBook } from '$lib/classroom/paper';
import { isPaper } from '$lib/classroom/paper-schema';
import { scenarioItem } from './chosen';
import { bookOf, emptyForm, faultsOf, fittingForm, formOf, type PackForm } from './pack-draft';

const form: PackForm = {
	...emptyForm,
	title: 'First week',
	items: [scenarioItem('01-lock-down-root')],
	roster: 'Ruth Adeyemi\nLena Brandt'
};

function packOf({ packs }: ClassBook): Pack {
	const pack = readPack(packs.at(-1) ?? '');
	if (!pack.ok) throw new Error(pack.error.message);
	return pack.value;
}

test('a form without faults becomes a class whose codes its pack knows, and no name is in the pack', () => {
	expect(faultsOf(form)).toEqual({});
	const book = bookOf(form, 1000);
	expect(isPaper(book)).toBe(true);
	expect(book.roster.map(({ name }) => name)).toEqual(['Ruth Adeyemi', 'Lena Brandt']);
	for (const { code } of book.roster)
		expect(learnerIn(packOf(book), code)).toEqual({ ok: true, value: code });
	expect(book.packs.join()).not.toMatch(/Ruth|Lena/);
});

test('a changed pack keeps its id, and whoever is in the class their code', () => {
	const first = bookOf(form, 1000);
	const before = packOf(first);
	const filled = formOf(first, before);
	const second = bookOf(
		{ ...filled, roster: 'Tobe Okafor\nLena Brandt', due: '2026-12-11' },
		2000,
		first,
		before
	);
	expect(packOf(second)).toMatchObject({ id: before.id, made: 2000, due: '2026-12-11' });
	expect(second.packs).toHaveLength(2);
	const codeOf = (book: ClassBook, who: string) =>
		book.roster.find(({ name }) => name === who)?.code;
	expect(codeOf(second, 'Lena Brandt')).toBe(codeOf(first, 'Lena Brandt'));
	const known = first.roster.map(({ code }) => code);
	expect(known).not.toContain(codeOf(second, 'Tobe Okafor'));
});

test('a name that was mended keeps its code once the teacher says whose it is, and is asked for before', () => {
	const first = bookOf(form, 1000);
	const ruth = first.roster[0]?.code ?? '';
	const mended = { ...formOf(first, packOf(first)), roster: 'Ruth M. Adeyemi\nLena Brandt' };
	expect(Object.keys(faultsOf(mended, first))).toEqual(['fates']);
	const said = { ...mended, fates: { [ruth]: 'Ruth M. Adeyemi' } };
	expect(faultsOf(said, first)).toEqual({});
	const second = bookOf(said, 2000, first, packOf(first));
	expect(second.roster.map(({ code }) => code)).toEqual(first.roster.map(({ code }) => code));
	expect(second.former).toBeUndefined();
});

test('who leaves the class and comes back has the code that they had', () => {
	const first = bookOf(form, 1000);
	const packs = packOf(first);
	const without = bookOf({ ...formOf(first, packs), roster: 'Lena Brandt' }, 2000, first, packs);
	expect(isPaper(without)).toBe(true);
	expect(without.former).toEqual(first.roster.slice(0, 1));
	const again = bookOf({ ...formOf(without, packs), roster: form.roster }, 3000, without, packs);
	expect(again.roster).toEqual(first.roster);
	expect(again.former).toBeUndefined();
});

test('a class that is opened to all keeps its list and its codes for later', () => {
	const first = bookOf(form, 1000);
	const open = bookOf({ ...formOf(first, packOf(first)), who: 'open' }, 2000, first, packOf(first));
	expect(packOf(open).learners).toEqual({ kind: 'open' });
	expect(open.roster).toEqual(first.roster);
	const back = bookOf({ ...formOf(open, packOf(open)), who: 'codes' }, 3000, open, packOf(open));
	expect(back.roster).toEqual(first.roster);
});

test('two of one name have codes of their own, also once the pack is changed', () => {
	const first = bookOf({ ...form, roster: 'Jun Park\nJun Park' }, 1000);
	const second = bookOf(formOf(first, packOf(first)), 2000, first, packOf(first));
	const codes = first.roster.map(({ code }) => code);
	expect(new Set(codes).size).toBe(2);
	expect(second.roster.map(({ code }) => code)).toEqual(codes);
});

test('a sealed class has a key whose public half is in its pack, and keeps it', () => {
	const first = bookOf({ ...form, sealed: true }, 1000);
	const key = readKey(first.key ?? '');
	expect(key).toMatchObject({ ok: true, value: { public: packOf(first).sealTo } });
	const second = bookOf(formOf(first, packOf(first)), 2000, first, packOf(first));
	expect(second.key).toBe(first.key);
});

test.each<[string, Partial<PackForm>, keyof PackForm]>([
	['no title', { title: ' ' }, 'title'],
	['nothing to do', { items: [] }, 'items'],
	['a due date before it opens', { opens: '2026-12-02', due: '2026-12-01' }, 'due'],
	['no tries', { tries: '0' }, 'tries'],
	['minutes that are none', { minutes: 'ten' }, 'minutes'],
	['more to pass than there is', { passing: '101' }, 'passing'],
	['nobody in the class', { roster: '' }, 'roster']
])('a form with %s is told where', (_, change, field) => {
	expect(Object.keys(faultsOf({ ...form, ...change }))).toEqual([field]);
});

test('a pack that is open to all needs no class list', () => {
	const open: PackForm = { ...form, who: 'open', roster: '' };
	expect(faultsOf(open)).toEqual({});
	expect(packOf(bookOf(open, 1000)).learners).toEqual({ kind: 'open' });
});

test('of what a tab has kept counts what a form can hold', () => {
	const kept = {
		title: 'First week',
		hints: false,
		tries: 2,
		words: null,
		toString: 'a',
		more: ''
	};
	expect(fittingForm(kept)).toEqual({ title: 'First week', hints: false });
	expect(fittingForm({ ...form })).toEqual(form);
	expect(fittingForm({ ...form, items: [] })).toEqual({ ...form, items: [] });
	expect(fittingForm(undefined)).toEqual({});
});

test.each([
	{ items: null },
	{ items: {} },
	{ items: [1, null] },
	{ items: [{ kind: 'poem', id: 'p' }] },
	{ items: [...form.items, ...form.items] },
	{ who: 'x' },
	{ fates: null },
	{ fates: { K7M: 1 } },
	{ opens: 1 }
])('what no form can hold is passed over, and the rest is kept: %j', (kept) => {
	expect(fittingForm({ title: 'First week', ...kept })).toEqual({ title: 'First week' });
});
