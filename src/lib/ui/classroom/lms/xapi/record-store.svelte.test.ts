import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Statement } from '$lib/classroom/lms/xapi/statements';
import type { Pack } from '$lib/classroom/pack/pack';
import { memoryStore } from '$lib/storage/memory';
import RecordStore from './RecordStore.fixture.svelte';

const pack: Pack = {
	...{ id: 'week-1', title: 'Week 1', words: '', made: 1 },
	items: [{ kind: 'chapter', id: 'c', chapter: '01-what-iam-is' }],
	rules: { hints: true, passing: 60 },
	learners: { kind: 'open' }
};
const store = {
	address: 'https://lrs.example.org/xapi/',
	origin: 'https://lrs.example.org',
	key: ''
};

/** What the store does: the status that it answers with, nothing while it is away. */
let status: number | undefined;
/** Every statement that came, as often as it came, and by whom. */
let told: { readonly id: string; readonly by: string }[];

beforeEach(() => {
	status = 200;
	told = [];
	vi.stubGlobal('fetch', async (address: string, { headers, body }: RequestInit) => {
		if (!address.startsWith(store.address)) throw new Error(`Nobody may ask ${address}`);
		if (status === undefined) throw new TypeError('Failed to fetch');
		const by = atob(new Headers(headers).get('Authorization')?.replace('Basic ', '') ?? '');
		const statements: Statement[] = JSON.parse(String(body));
		if (status === 200) told.push(...statements.map(({ id }) => ({ id, by })));
		return new Response(null, { status });
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** Another learner in each test: what waits for one stays in the browser. */
let learners = 0;
const somebody = () => `Learner ${++learners}`;

/** Everything is read, so that four things can be told. */
async function shown(learner: string, change: Partial<typeof store> = {}) {
	const work = memoryStore();
	await work.addStudy({
		...{ id: 'r', time: 2, kind: 'read', chapter: '01-what-iam-is', pack: pack.id, item: 'c' }
	});
	return render(RecordStore, { pack, learner, store: { ...store, ...change }, work });
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const says = (words: string | RegExp) => expect.element(page.getByText(words)).toBeVisible();

async function agree(key = 'jun:secret') {
	await page.getByLabelText('Credentials of the store').fill(key);
	await button('Tell it').click();
}

test('nothing is told before the learner agrees; then everything, each once, also after a reload', async () => {
	const learner = somebody();
	const first = await shown(learner);
	await says('nothing before you agree');
	expect(told).toEqual([]);
	await agree();
	await says('4 things told, 0 waiting.');
	await first.unmount();
	await shown(learner);
	await says('4 things told, 0 waiting.');
	expect(new Set(told.map(({ by }) => by))).toEqual(new Set(['jun:secret']));
	expect(told).toHaveLength(4);
	expect(new Set(told.map(({ id }) => id)).size).toBe(4);
});

test('what one learner agreed to holds for nobody else at the same computer', async () => {
	const ana = await shown(somebody());
	await agree();
	await says('4 things told');
	await ana.unmount();
	await shown(somebody());
	await says('nothing before you agree');
	expect(told).toHaveLength(4);
});

test('a store that is away is asked again by itself, and has each thing once', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	status = undefined;
	await shown(somebody());
	await agree();
	await says('0 things told, 4 waiting. The store does not answer');
	status = 200;
	await vi.advanceTimersByTimeAsync(5000);
	await says('4 things told, 0 waiting.');
	expect(told).toHaveLength(4);
});

test('who takes it back has nothing sent any more, also nothing that waited', async () => {
	status = undefined;
	const learner = somebody();
	const first = await shown(learner);
	await agree();
	await says('4 waiting');
	status = 200;
	await button('Tell nothing more').click();
	await says('nothing before you agree');
	await first.unmount();
	await shown(learner);
	await says('nothing before you agree');
	expect(told).toEqual([]);
});

test('credentials that are wrong can be typed anew', async () => {
	status = 401;
	await shown(somebody());
	await agree('jun:guess');
	await says('The store does not let this site in.');
	status = 200;
	await button('Tell nothing more').click();
	await agree();
	await says('4 things told, 0 waiting.');
});

test('what the store refuses is counted, and stops nothing', async () => {
	status = 400;
	await shown(somebody());
	await agree();
	await says('0 things told, 0 waiting, 4 refused by the store.');
});

test('where the browser keeps nothing it is told all the same', async () => {
	vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('Access is denied.', 'SecurityError');
	});
	await shown(somebody(), { key: 'built:in' });
	await button('Tell it').click();
	await says('4 things told, 0 waiting.');
	vi.restoreAllMocks();
});
