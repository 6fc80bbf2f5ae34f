import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Workbench } from '$lib/ui/workbench.svelte';
import { heading, marlowMaps, names, open, signInAsRoot, signInAsUser } from '../console.fixture';
import { pages } from './pages';
import { visits } from './visits.fixture';

afterEach(() => history.replaceState(null, '', '#'));

test('every page of the list is visited here', () => {
	const visited = pages.filter((each) => visits.some(([hash]) => each.at(hash)));
	expect(visited).toEqual(pages);
});

const readers = 'readers';
const trust = {
	Version: '2012-10-17',
	Statement: [
		{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }
	]
};
const account = marlowMaps({
	policies: [{ name: 'own', document: lists() }],
	roles: [{ name: 'Editor', trust, inline: [{ name: 'own', document: lists() }] }],
	groups: [{ name: readers, inline: [{ name: 'lists', document: lists() }] }],
	users: [
		{
			name: 'jun',
			groups: ['administrators'],
			inline: [{ name: 'own', document: lists() }],
			accessKeys: [{ age: '5d' }]
		},
		{ name: 'lena', groups: [readers], password: 'Harbour-Light-5' }
	],
	s3: {
		buckets: [{ name: 'marlow-maps', objects: [{ key: '2026/north.txt', content: 'Sea' }] }]
	}
});

/** Lists may be read, and of what is in them nothing. */
function lists() {
	const Action = ['iam:ListUsers', 'iam:ListGroups', 'iam:ListPolicies', 'iam:GetUser'];
	return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
}

const people = [
	['root, who may do everything', () => signInAsRoot()],
	['a user who may list and no more', () => signInAsUser('lena', 'Harbour-Light-5')],
	...(import.meta.env['LEASTWISE_ALL']
		? [['a user who may do nothing', () => signInAsUser('wanda', 'Meridian-77')] as const]
		: [])
] as const;

const spell = (service: string, operation: string, parameters: unknown) =>
	JSON.stringify([service, operation, parameters ?? {}]);

/** Every call that pages look up from now on, until that is restored. */
function lookedUp(workbench: Workbench) {
	const looked = new Set<string>();
	const look = workbench.look.bind(workbench);
	const spy = vi.spyOn(workbench, 'look').mockImplementation((wish) => {
		looked.add(spell(wish.service, wish.operation, wish.parameters));
		return look(wish);
	});
	return { looked, restore: () => spy.mockRestore() };
}

const recorded = (workbench: Workbench, from: number) =>
	workbench.steps
		.slice(from)
		.map(({ call }) => spell(call.service, call.operation, call.parameters));

test.for(people)(
	'what each page asks is what the history records, for %s',
	{ timeout: 120_000 },
	async ([who, signIn]) => {
		const workbench = await open({ account });
		await signIn();
		await expect.element(heading('IAM Dashboard')).toBeVisible();
		// The sign-in and the dashboard's own calls are written down by then.
		await expect.poll(() => names(workbench)).toContain('ListAccessKeys');
		for (const [hash, title, operations] of visits) {
			location.hash = '#/nowhere';
			await expect.element(heading('Page not found')).toBeVisible();

			const before = workbench.steps.length;
			const { looked, restore } = lookedUp(workbench);
			location.hash = hash;
			await expect.element(heading(title)).toBeVisible();
			if (operations.length > 0) {
				await expect.poll(() => looked.size, { message: hash }).toBeGreaterThan(0);
			}
			await expect
				.poll(() => recorded(workbench, before).toSorted(), { message: hash })
				.toEqual([...looked].toSorted());
			restore();

			if (who.startsWith('root')) {
				const called = workbench.steps.slice(before).map(({ call }) => call.operation);
				expect(new Set(called), hash).toEqual(new Set(operations));
			}
		}
	}
);

test('a part that is opened later records what it reads, once', async () => {
	const workbench = await open({ account });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = '#/groups/administrators/permissions';
	await expect.element(heading('administrators')).toBeVisible();
	await expect.poll(() => workbench.steps.at(-1)?.call.operation).toBe('ListGroupPolicies');

	const before = workbench.steps.length;
	const unfold = page.getByText('Show policy JSON');
	await unfold.click();
	await expect.element(page.getByText('"Effect": "Allow"')).toBeVisible();
	await expect.poll(() => workbench.steps.length).toBe(before + 2);
	await unfold.click();
	await unfold.click();
	await expect.element(page.getByText('"Effect": "Allow"')).toBeVisible();
	await page.getByRole('button', { name: 'Attach policies' }).click();
	await expect.element(page.getByRole('searchbox', { name: 'Search policies' })).toBeVisible();
	await expect.poll(() => workbench.steps.at(-1)?.call.operation).toBe('ListPolicies');
	const later = workbench.steps.slice(before).map(({ call }) => call.operation);
	expect(later.slice(0, 2)).toEqual(['GetPolicy', 'GetPolicyVersion']);
	expect(new Set(later.slice(2))).toEqual(new Set(['ListPolicies']));
});

test('what is refused of a page stands in the history as refused, and the rest as answered', async () => {
	const workbench = await open({ account });
	await signInAsUser('lena', 'Harbour-Light-5');
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = '#/users/jun';
	await expect.element(heading('jun')).toBeVisible();
	await expect.poll(() => workbench.steps.at(-1)?.call.operation).toBe('ListAccessKeys');
	const came = workbench.steps
		.slice(-8)
		.map(({ call, answer }) => [call.operation, answer.ok ? 'ok' : answer.error.code]);
	expect(came).toEqual([
		['GetUser', 'ok'],
		['ListAttachedUserPolicies', 'AccessDenied'],
		['ListUserPolicies', 'AccessDenied'],
		['ListGroupsForUser', 'AccessDenied'],
		['ListUserTags', 'AccessDenied'],
		['GetLoginProfile', 'AccessDenied'],
		['ListMFADevices', 'AccessDenied'],
		['ListAccessKeys', 'AccessDenied']
	]);
	expect(workbench.log.at(-1)).toMatchObject({ type: 'act', regardless: true });
});
