import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { accountWith, allow, deny, documentOf, time } from '$lib/scenario/map/map.fixture';
import MapView from './MapView.svelte';

const tiles = 'arn:aws:s3:::marlow-tiles';

const blueprint = {
	policies: [
		{
			name: 'EditTiles',
			document: documentOf(
				{
					Sid: 'Edit',
					...allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], `${tiles}/*`)
				},
				{ Sid: 'KeepTheMasters', ...deny('s3:DeleteObject', `${tiles}/masters/*`) }
			)
		},
		{
			name: 'ReadInvoices',
			document: documentOf(allow('s3:Get*', 'arn:aws:s3:::marlow-invoices/*'))
		}
	],
	groups: [
		{ name: 'administrators', attached: ['AdministratorAccess'] },
		{ name: 'map-editors', attached: ['EditTiles'] },
		{ name: 'finance', attached: ['ReadInvoices'] },
		{ name: 'staff', attached: ['IAMUserChangePassword'] }
	],
	users: [
		{ name: 'ines', groups: ['administrators', 'staff'] },
		...['wanda', 'tomas', 'aksel', 'bea'].map((name) => ({
			name,
			groups: ['map-editors', 'staff']
		})),
		{ name: 'dana', groups: ['finance', 'staff'] }
	],
	roles: [
		{
			name: 'tile-renderer',
			attached: ['EditTiles'],
			trust: documentOf({
				Effect: 'Allow',
				Principal: { Service: 'ec2.amazonaws.com' },
				Action: 'sts:AssumeRole'
			})
		}
	],
	s3: {
		buckets: [
			{ name: 'marlow-tiles', objects: [{ key: 'masters/north' }, { key: 'north' }] },
			{ name: 'marlow-invoices' }
		]
	}
};

const account = accountWith(blueprint);

async function open({ wide = true } = {}) {
	await page.viewport(wide ? 1440 : 360, 900);
	const before = accountWith({
		...blueprint,
		users: blueprint.users.map((user) =>
			user.name === 'dana' ? { name: 'dana', groups: ['staff'] } : user
		)
	});
	await render(MapView, { account, time, earlier: [{ words: 'the handover', account: before }] });
}

const node = (name: string) => page.getByRole('button', { name, exact: true });
const chosen = page.getByRole('region', { name: 'What is chosen' });

describe('the map', () => {
	test('equal access is one line', async () => {
		await open();
		await expect.element(node('Who: 4 users in map-editors and staff')).toBeVisible();
		await expect.element(node('Who: dana')).toBeVisible();
	});

	test('tells of whoever is chosen what they reach, and through which statement', async () => {
		await open();
		await node('Who: 4 users in map-editors and staff').click();
		await expect.element(chosen).toHaveTextContent(/marlow-tiles\s*read, write, delete/);
		await expect.element(chosen).toHaveTextContent('EditTiles, statement 1 (Edit)');
		await expect.element(chosen).toHaveTextContent('EditTiles, statement 2 (KeepTheMasters)');
	});

	test('of a resource it tells who can reach it', async () => {
		await open();
		await node('What: marlow-invoices, S3').click();
		await expect.element(chosen.getByRole('table')).toHaveTextContent('dana');
		await expect.element(chosen.getByRole('table')).not.toHaveTextContent('map-editors');
	});

	test('arrow keys move from one to the next, and Enter chooses', async () => {
		await open();
		await node('Who: root user').click();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(node('Who: 4 users in map-editors and staff')).toHaveFocus();
		await userEvent.keyboard('{ArrowRight}{Enter}');
		await expect.element(node('User groups: finance, 1')).toHaveAttribute('aria-pressed', 'true');
	});

	test('a line unfolds to its members, and folds again', async () => {
		await open();
		await node('Who: 4 users in map-editors and staff').click();
		await page.getByRole('button', { name: 'Unfold' }).click();
		await expect.element(node('Who: bea')).toBeVisible();
		await page.getByRole('button', { name: 'Fold', exact: true }).click();
		await expect.element(node('Who: bea')).not.toBeInTheDocument();
	});

	test('the search goes to one among many, who then stands apart', async () => {
		await open();
		await page.getByRole('searchbox').fill('tom');
		await userEvent.keyboard('{Enter}');
		await expect.element(node('Who: tomas')).toHaveAttribute('aria-pressed', 'true');
		await expect.element(node('Who: 3 users in map-editors and staff')).toBeVisible();
	});
});

test('a policy that is attached to nobody is there, and said to do nothing', async () => {
	const unused = { name: 'Unused', document: documentOf(allow('s3:*', '*')) };
	const policies = [...blueprint.policies, unused];
	await page.viewport(1440, 900);
	await render(MapView, { account: accountWith({ ...blueprint, policies }), time, earlier: [] });
	await node('Policies: Unused, unattached').click();
	await expect.element(chosen).toHaveTextContent(/Unused policy\s*Attached to nobody/);
});

test('from somebody, and from what can be reached, one request is asked about', async () => {
	await page.viewport(1440, 900);
	const ask = {
		at: ({ who = 'root', action = '', resource = '' }) => `${who} ${action} ${resource}`,
		onleave: () => {}
	};
	await render(MapView, { account, time, earlier: [], ask });
	const link = chosen.getByRole('link', { name: 'Ask about one request' });
	await node('Who: dana').click();
	await expect.element(link).toHaveAttribute('href', '#user/dana  ');
	await node('What: marlow-invoices, S3').click();
	await expect
		.element(link)
		.toHaveAttribute('href', '#root s3:ListBucket arn:aws:s3:::marlow-invoices');
});

test('the table tells the same in rows', async () => {
	await open();
	await page.getByRole('tab', { name: 'Table' }).click();
	const row = page.getByRole('row', { name: /^dana/ });
	await expect.element(row).toHaveTextContent('finance');
	await expect.element(row).toHaveTextContent('marlow-invoices: read');
	await expect.element(page.getByRole('row', { name: /^ines/ })).toHaveTextContent('everything');
});

test('what changed is told with a request that proves it', async () => {
	await open();
	await page.getByRole('tab', { name: 'What changed' }).click();
	const change = page.getByRole('listitem').filter({ hasText: 'marlow-invoices' });
	await expect.element(change).toHaveTextContent(/dana.*now may\s+read/);
	await expect.element(change).toHaveTextContent('s3:GetObject');
});

test('where it is narrow it is a tree', async () => {
	await open({ wide: false });
	await page.getByLabelText('Start from').selectOptions('4 users in map-editors and staff');
	await expect.element(page.getByRole('list').first()).toHaveTextContent('EditTiles');
	await expect
		.element(page.getByRole('listitem').filter({ hasText: 'marlow-tiles' }).first())
		.toBeVisible();
});
