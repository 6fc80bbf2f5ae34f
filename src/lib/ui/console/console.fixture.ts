import * as v from 'valibot';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { accountBlueprint } from '$lib/account/perform/blueprint';
import { loadSeveral } from '$lib/account/perform/perform-in';
import type { s3Blueprint } from '$lib/account/services/s3/blueprint';
import { memoryStore } from '$lib/storage/memory';
import { Workbench } from '$lib/ui/workbench.svelte';
import Stage from './Stage.fixture.svelte';

/* The console over an account of Marlow Maps, and short words for what tests do with it. */

export const start = Date.UTC(2026, 2, 4, 9, 31);

type Input = v.InferInput<typeof accountBlueprint>;

/** Its root user and `wanda`, who has nothing; with what more there is in it. */
export function marlowMaps({
	users = [],
	groups = [],
	...more
}: Pick<
	Input,
	'users' | 'groups' | 'roles' | 'policies' | 'instanceProfiles' | 'passwordPolicy' | 'organization'
> & {
	readonly s3?: v.InferInput<typeof s3Blueprint>;
} = {}) {
	return v.parse(accountBlueprint, {
		id: '111122223333',
		name: 'Marlow Maps',
		alias: 'marlow-maps',
		age: '400d',
		root: { email: 'ines@marlowmaps.example', password: 'Tidewater-44' },
		groups: [{ name: 'administrators', attached: ['AdministratorAccess'] }, ...groups],
		users: [{ name: 'wanda', password: 'Meridian-77' }, ...users],
		...more
	});
}

const scenario: Omit<Workbench['scenario'], 'account'> = {
	slug: '00-test',
	number: '00',
	title: 'Test',
	part: 'Test',
	minutes: 1,
	line: '',
	story: '',
	teaches: '',
	learn: [],
	misconception: '',
	topics: [],
	domains: [],
	objectives: 0,
	handover: [],
	stages: [],
	incidents: [],
	mistakes: [],
	ending: '',
	scoring: {
		hints: { nudge: 1, where: 2, how: 3 },
		stars: [60, 80, 95],
		par: 10,
		deductions: [],
		solved: ''
	},
	brief: [],
	debrief: [],
	fingerprint: 'test'
};

/** The sign-in page of the console, at an address. */
export async function open({
	hash = '#/',
	account = marlowMaps(),
	beside = [],
	now = () => start
}: {
	hash?: string;
	account?: Workbench['scenario']['account'];
	beside?: readonly Workbench['scenario']['account'][];
	now?: () => number;
} = {}) {
	history.replaceState(null, '', hash);
	const attempt = { id: 'a', scenario: '00-test', fingerprint: 'test', seed: 's', started: start };
	const store = memoryStore();
	await store.addAttempt(attempt);
	await loadSeveral(beside.length);
	const whole = { ...scenario, account, beside };
	const workbench = new Workbench({ scenario: whole, attempt, log: [], store, now });
	await workbench.begin();
	await render(Stage, { workbench });
	return workbench;
}

export const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
export const heading = (name: string) => page.getByRole('heading', { level: 1, name });

export async function signInAsRoot(password = 'Tidewater-44') {
	await page.getByLabelText('Root user email address').fill('ines@marlowmaps.example');
	await page.getByLabelText('Password', { exact: true }).fill(password);
	await press('Sign in');
}

export async function signInAsUser(name: string, password: string, account = 'marlow-maps') {
	await page.getByRole('radio', { name: /IAM user/ }).click();
	await page.getByLabelText(/Account ID/).fill(account);
	await page.getByLabelText('IAM user name').fill(name);
	await page.getByLabelText('Password', { exact: true }).fill(password);
	await press('Sign in');
}

/** The names of all calls so far. */
export const names = (workbench: Workbench) => workbench.steps.map(({ call }) => call.operation);
