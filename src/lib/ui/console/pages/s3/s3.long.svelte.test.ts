import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bucketNamed } from '$lib/account/services/s3/buckets/buckets';
import type { Workbench } from '$lib/ui/workbench.svelte';
import {
	heading,
	marlowMaps,
	names,
	open,
	press,
	signInAsRoot,
	signInAsUser
} from '../../console.fixture';

beforeEach(() => page.viewport(1000, 900));
afterEach(() => history.replaceState(null, '', '#'));

const everybody = (bucket: string) => ({
	Version: '2012-10-17',
	Statement: [
		{
			Effect: 'Allow',
			Principal: '*',
			Action: 's3:GetObject',
			Resource: `arn:aws:s3:::${bucket}/*`
		}
	]
});
const may = (...Action: readonly string[]) => ({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action, Resource: '*' }]
});
const account = marlowMaps({
	users: [
		{
			name: 'lena',
			password: 'Harbour-Light-5',
			inline: [{ name: 'lists', document: may('s3:ListAllMyBuckets') }]
		},
		{
			name: 'jun',
			password: 'Harbour-Light-5',
			inline: [{ name: 'policies', document: may('s3:GetBucketPolicy', 's3:PutBucketPolicy') }]
		}
	],
	s3: {
		buckets: [
			{
				name: 'tiles',
				objects: [
					{ key: 'readme.txt', content: 'Sea and land', contentType: 'text/plain' },
					{ key: '2026/north.txt', content: 'North' },
					{ key: '2026/south.txt', content: 'South' }
				]
			},
			{ name: 'atlas', versioning: 'Enabled', objects: [{ key: 'index.txt', content: 'One' }] },
			{ name: 'notices', publicAccessBlock: false, policy: everybody('notices') },
			{ name: 'closed', policy: everybody('closed') },
			{ name: 'loose', publicAccessBlock: false },
			{ name: 'strict', versioning: 'Enabled', mfaDelete: true, objects: [{ key: 'a' }] }
		]
	}
});

async function asRootAt(hash: string, title: string, blueprint = account): Promise<Workbench> {
	const workbench = await open({ account: blueprint });
	await signInAsRoot();
	await goTo(hash, title);
	return workbench;
}

async function asUserAt(name: string, hash: string, title: string): Promise<Workbench> {
	const workbench = await open({ account });
	await signInAsUser(name, 'Harbour-Light-5');
	await goTo(hash, title);
	return workbench;
}

async function goTo(hash: string, title: string) {
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = hash;
	await expect.element(heading(title)).toBeVisible();
}

const bucket = (workbench: Workbench, name: string) => bucketNamed(workbench.account, name);
const row = (name: string | RegExp) => page.getByRole('row', { name });
const alert = () => page.getByRole('alert');
const dialog = () => page.getByRole('dialog');
const text = (said: string | RegExp) => page.getByText(said);
const keysIn = (workbench: Workbench, name: string) =>
	[...(bucket(workbench, name)?.objects.values() ?? [])].map(({ key }) => key);

async function confirm(typed: string, verb = 'Delete') {
	await page.getByLabelText(`To confirm, type ${typed}`).fill(typed);
	await dialog().getByRole('button', { name: verb, exact: true }).click();
}

const editor = () => page.getByRole('textbox', { name: /Tab indents once you write/ });

describe('S3 stands in the navigation', () => {
	test('of an account that has buckets, and leads to them', async () => {
		await open({ account });
		await signInAsRoot();
		await press('IAM menu');
		await page.getByRole('link', { name: 'Buckets' }).click();
		await expect.element(heading('Buckets')).toBeVisible();
	});

	test('of no other account: there it is found among the services, by keyboard too', async () => {
		await open();
		await signInAsRoot();
		await expect.element(heading('IAM Dashboard')).toBeVisible();
		await press('IAM menu');
		await expect.element(page.getByRole('link', { name: 'Event history' })).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'Buckets' })).not.toBeInTheDocument();
		page.getByRole('button', { name: 'Services' }).element().focus();
		await userEvent.keyboard('{Enter}');
		const services = page.getByRole('navigation', { name: 'Services' });
		await expect.element(services.getByRole('link', { name: /^Amazon S3/ })).toBeVisible();
		await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}');
		await expect.element(text('No buckets')).toBeVisible();
		await expect.element(services).not.toBeInTheDocument();
		await press('Amazon S3 menu');
		await expect.element(page.getByRole('link', { name: 'Block Public Access' })).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'Users' })).not.toBeInTheDocument();
	});
});

describe('the list of buckets', () => {
	test('says of each whether it is public', async () => {
		await asRootAt('#/s3/buckets', 'Buckets');
		const access = {
			atlas: 'Bucket and objects not public',
			closed: 'Only authorized users of this account',
			loose: 'Objects can be public',
			notices: 'Public'
		};
		for (const [name, said] of Object.entries(access)) {
			await expect.element(row(name)).toHaveTextContent(said);
		}
	});

	test('lists them for who may list and no more, and refuses the rest cell by cell', async () => {
		await asUserAt('lena', '#/s3/buckets', 'Buckets');
		await expect.element(row('atlas')).toHaveTextContent('us-east-1');
		await expect.element(row('atlas')).toHaveTextContent('Not shown to you');
	});

	test('is refused as a whole to who may not list, with the reason', async () => {
		await asUserAt('jun', '#/s3/buckets', 'Buckets');
		await expect.element(text(/not authorized to perform: s3:ListAllMyBuckets/)).toBeVisible();
		await text('Why?').click();
		await expect.element(text(/jun .*s3:ListAllMyBuckets/).last()).toBeVisible();
	});

	test('deletes what is empty after its name is typed, and nothing else', async () => {
		const workbench = await asRootAt('#/s3/buckets', 'Buckets');
		await page.getByRole('checkbox', { name: 'Choose tiles' }).click();
		await press('Delete');
		await confirm('tiles');
		await expect.element(alert()).toHaveTextContent('Empty the bucket first');
		await dialog().getByRole('button', { name: 'Cancel' }).click();
		await page.getByRole('checkbox', { name: 'Choose tiles' }).click();
		await page.getByRole('checkbox', { name: 'Choose loose' }).click();
		await press('Delete');
		await confirm('loose');
		await expect.element(row('loose')).not.toBeInTheDocument();
		expect(bucket(workbench, 'tiles')).toBeDefined();
	});
});

describe('a bucket is created', () => {
	const name = () => page.getByLabelText('Bucket name');

	test('with what AWS recommends where nothing is changed', async () => {
		const workbench = await asRootAt('#/s3/create-bucket', 'Create bucket');
		await name().fill('marlow-prints');
		await press('Create bucket');
		await expect.element(heading('marlow-prints')).toBeVisible();
		const made = bucket(workbench, 'marlow-prints');
		expect(made?.ownership).toBe('BucketOwnerEnforced');
		expect(made?.publicAccessBlock?.RestrictPublicBuckets).toBe(true);
		expect(made?.versioning).toBeUndefined();
	});

	test('with everything otherwise, once it is known what that means', async () => {
		const workbench = await asRootAt('#/s3/create-bucket', 'Create bucket');
		await name().fill('marlow-prints');
		await page.getByRole('radio', { name: /Object writer/ }).click();
		await page.getByRole('checkbox', { name: /^BlockPublicPolicy/ }).click();
		await page.getByRole('checkbox', { name: 'Enable Bucket Versioning' }).click();
		await press('Add new tag');
		await page.getByLabelText('Key 1').fill('Team');
		await page.getByLabelText('Value 1').fill('maps');
		await press('Create bucket');
		expect(bucket(workbench, 'marlow-prints')).toBeUndefined();
		await page.getByRole('checkbox', { name: /I know that/ }).click();
		await press('Create bucket');
		await expect.element(heading('marlow-prints')).toBeVisible();
		expect(bucket(workbench, 'marlow-prints')).toMatchObject({
			ownership: 'ObjectWriter',
			publicAccessBlock: { BlockPublicPolicy: false, RestrictPublicBuckets: true },
			versioning: { status: 'Enabled' },
			tags: [{ Key: 'Team', Value: 'maps' }]
		});
		// As the browser's database takes it.
		expect(() => structuredClone(workbench.log)).not.toThrow();
	});

	test('not under a name that S3 refuses, which is said as one types', async () => {
		const workbench = await asRootAt('#/s3/create-bucket', 'Create bucket');
		await name().fill('Marlow');
		await expect.element(alert()).toHaveTextContent('Lower-case letters only.');
		await name().fill('ma');
		await expect.element(alert()).not.toBeInTheDocument();
		await press('Create bucket');
		await expect.element(alert()).toHaveTextContent('At least 3 characters.');
		await expect.element(name()).toHaveFocus();
		expect(names(workbench)).not.toContain('CreateBucket');
	});

	test('not over one that is there, whose settings stay', async () => {
		const workbench = await asRootAt('#/s3/create-bucket', 'Create bucket');
		await name().fill('notices');
		await press('Create bucket');
		await expect.element(alert()).toHaveTextContent('You own a bucket of that name already.');
		expect(names(workbench)).not.toContain('CreateBucket');
	});
});

describe('objects', () => {
	test('with a slash in their key stand in a folder', async () => {
		await asRootAt('#/s3/buckets/tiles', 'tiles');
		await expect.element(row(/2026\//)).toHaveTextContent('Folder');
		await page.getByRole('link', { name: '2026/' }).click();
		await expect.element(heading('2026/')).toBeVisible();
		await expect.element(row('north.txt')).toHaveTextContent('5 B');
		await page.getByRole('link', { name: 'north.txt' }).click();
		await expect.element(heading('north.txt')).toBeVisible();
		await expect.element(text('s3://tiles/2026/north.txt')).toBeVisible();
	});

	test('are typed and uploaded into the folder where one is', async () => {
		const workbench = await asRootAt('#/s3/buckets/tiles/upload/2026%2F', 'Upload');
		await page.getByRole('radio', { name: /Text typed here/ }).click();
		await page.getByLabelText('Name', { exact: true }).fill('east.txt');
		await page.getByLabelText('Text', { exact: true }).fill('East');
		await press('Upload');
		await expect.element(row('east.txt')).toBeVisible();
		const [version] = bucket(workbench, 'tiles')?.objects.get('2026/east.txt')?.versions ?? [];
		expect(version).toMatchObject({ body: 'East', contentType: 'text/plain' });
	});

	test('are uploaded from files, text as text and a picture as bytes', async () => {
		const workbench = await asRootAt('#/s3/buckets/tiles/upload', 'Upload');
		const picture = new File([new Uint8Array([0x89, 0x50, 0xff])], 'a.png', { type: 'image/png' });
		await press('Upload');
		await expect.element(alert()).toHaveTextContent('Choose a file first.');
		await page
			.getByLabelText('Files', { exact: true })
			.upload([picture, new File(['West'], 'west.txt', { type: 'text/plain' })]);
		await expect.element(text('a.png, 3 B')).toBeVisible();
		await press('Upload');
		await expect.element(heading('tiles')).toBeVisible();
		const { objects } = bucket(workbench, 'tiles') ?? {};
		expect(objects?.get('west.txt')?.versions[0]).toMatchObject({ body: 'West' });
		expect(objects?.get('a.png')?.versions[0]).toMatchObject({
			body: { base64: 'iVD/' },
			contentType: 'image/png'
		});
	});

	test('are gone for good where no versions are kept, and a folder with all that is in it', async () => {
		const workbench = await asRootAt('#/s3/buckets/tiles', 'tiles');
		await page.getByRole('checkbox', { name: 'Choose 2026/' }).click();
		await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
		await expect.element(dialog()).toHaveTextContent('everything goes that is in it');
		await confirm('permanently delete');
		await expect.element(row(/2026\//)).not.toBeInTheDocument();
		expect(keysIn(workbench, 'tiles')).toEqual(['readme.txt']);
	});

	test('get a folder by an empty object', async () => {
		const workbench = await asRootAt('#/s3/buckets/tiles', 'tiles');
		await page.getByRole('button', { name: 'Create folder' }).click();
		await page.getByLabelText('Folder name').fill('2027');
		await page.getByRole('button', { name: 'Create folder' }).last().click();
		await expect.element(row(/2027\//)).toBeVisible();
		expect(keysIn(workbench, 'tiles')).toContain('2027/');
	});

	test('of another account’s user stay closed, cell by cell', async () => {
		await asUserAt('lena', '#/s3/buckets/tiles', 'tiles');
		await expect.element(text(/not authorized to perform: s3:ListBucket/)).toBeVisible();
		await expect.element(text('Access denied').first()).toBeVisible();
	});
});

describe('versions', () => {
	test('stay under a delete marker, and come back without it', async () => {
		const workbench = await asRootAt('#/s3/buckets/atlas', 'atlas');
		await page.getByRole('checkbox', { name: 'Choose index.txt' }).click();
		await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
		await confirm('delete');
		await expect.element(text('No objects')).toBeVisible();
		await page.getByRole('checkbox', { name: 'Show versions' }).click();
		await expect.element(row(/Delete marker/)).toHaveTextContent('Current version');
		await page.getByRole('checkbox', { name: 'Choose index.txt' }).first().click();
		await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
		await confirm('permanently delete');
		await expect.element(row(/Delete marker/)).not.toBeInTheDocument();
		expect(bucket(workbench, 'atlas')?.objects.get('index.txt')?.versions).toHaveLength(1);
	});

	test('are listed on the page of the object', async () => {
		const workbench = await asRootAt('#/s3/buckets/atlas/upload', 'Upload');
		await page.getByRole('radio', { name: /Text typed here/ }).click();
		await page.getByLabelText('Name', { exact: true }).fill('index.txt');
		await page.getByLabelText('Text', { exact: true }).fill('Two');
		await press('Upload');
		await page.getByRole('link', { name: 'index.txt' }).click();
		await page.getByRole('tab', { name: 'Versions' }).click();
		await expect.element(page.getByRole('button', { name: /^Download ./ }).nth(1)).toBeVisible();
		await page
			.getByRole('button', { name: /^Download ./ })
			.last()
			.click();
		await expect.poll(() => names(workbench)).toContain('GetObject');
	});

	test('are switched on, and then suspended but not taken away', async () => {
		const workbench = await asRootAt('#/s3/buckets/tiles/properties', 'tiles');
		await press('Edit Bucket Versioning');
		await page.getByRole('radio', { name: /^Enable/ }).click();
		await press('Save changes');
		await expect.element(text('Enabled').first()).toBeVisible();
		expect(bucket(workbench, 'tiles')?.versioning?.status).toBe('Enabled');
	});

	test('with MFA delete are not changed in the console, which says what it takes', async () => {
		await asRootAt('#/s3/buckets/strict/properties', 'strict');
		await expect.element(text(/use aws s3api with --mfa/)).toBeVisible();
		await press('Edit Bucket Versioning');
		await page.getByRole('radio', { name: /^Suspend/ }).click();
		await press('Save changes');
		await expect.element(alert()).toHaveTextContent('Mfa Authentication must be used');
	});
});

describe('an object', () => {
	test('is shown, tagged, copied and deleted', async () => {
		const workbench = await asRootAt('#/s3/buckets/tiles/object/readme.txt', 'readme.txt');
		await text('Show what is in it').click();
		await expect.element(text('Sea and land')).toBeVisible();
		await press('Add new tag');
		await page.getByLabelText('Key 1').fill('Team');
		await press('Save changes');
		await expect.element(row('Team')).toBeVisible();

		await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
		await page.getByLabelText('Destination').fill('s3://atlas/readme.txt');
		await page.getByRole('button', { name: 'Copy', exact: true }).last().click();
		await expect.poll(() => keysIn(workbench, 'atlas')).toContain('readme.txt');

		await press('Delete');
		await confirm('permanently delete');
		await expect.element(heading('tiles')).toBeVisible();
		expect(keysIn(workbench, 'tiles')).not.toContain('readme.txt');
	});

	test('is not shown to who may not read it', async () => {
		await asUserAt('lena', '#/s3/buckets/tiles/object/readme.txt', 'readme.txt');
		await expect.element(text(/not authorized to perform: s3:GetObject/)).toBeVisible();
	});
});

describe('permissions of a bucket', () => {
	test('a public policy is pointed out, and stopped by Block Public Access', async () => {
		const workbench = await asRootAt('#/s3/buckets/tiles/edit-policy', 'Edit bucket policy');
		await editor().fill(JSON.stringify(everybody('tiles')));
		await expect.element(text('This policy is public.')).toBeVisible();
		await press('Save changes');
		await expect.element(alert()).toHaveTextContent('BlockPublicPolicy');
		await expect.element(alert()).toHaveTextContent('Name those who are to get in');
		expect(bucket(workbench, 'tiles')?.policy).toBeUndefined();
	});

	test('a policy of another bucket does not go on its way', async () => {
		const workbench = await asRootAt('#/s3/buckets/tiles/edit-policy', 'Edit bucket policy');
		await editor().fill(JSON.stringify(everybody('atlas')));
		await press('Save changes');
		await expect.element(alert()).toHaveTextContent('Policy has invalid resource');
		expect(names(workbench)).not.toContain('PutBucketPolicy');
	});

	test('a policy is saved, shown and deleted', async () => {
		const workbench = await asRootAt('#/s3/buckets/loose/edit-policy', 'Edit bucket policy');
		await editor().fill(JSON.stringify(everybody('loose')));
		await press('Save changes');
		await expect.element(heading('loose')).toBeVisible();
		await expect.element(text(/Access: Public\./)).toBeVisible();
		await press('Delete bucket policy');
		await confirm('delete');
		await expect.element(text(/^No policy\./)).toBeVisible();
		expect(bucket(workbench, 'loose')?.policy).toBeUndefined();
	});

	test('Block Public Access is changed after the word confirm, and shuts a public bucket', async () => {
		const workbench = await asRootAt('#/s3/buckets/notices/permissions', 'notices');
		await expect.element(text(/Access: Public\./)).toBeVisible();
		await press('Edit Block public access (bucket settings)');
		await page.getByRole('checkbox', { name: /^Block all public access/ }).click();
		await press('Save changes');
		await confirm('confirm', 'Confirm');
		await expect.element(text(/Access: Only authorized users of this account/)).toBeVisible();
		expect(bucket(workbench, 'notices')?.publicAccessBlock?.BlockPublicAcls).toBe(true);
	});

	test('Object Ownership is changed', async () => {
		const workbench = await asRootAt('#/s3/buckets/tiles/permissions', 'tiles');
		await press('Edit Object Ownership');
		await page.getByRole('radio', { name: /Object writer/ }).click();
		await press('Save changes');
		await expect.element(text(/ACLs enabled: Object writer/)).toBeVisible();
		expect(bucket(workbench, 'tiles')?.ownership).toBe('ObjectWriter');
	});

	test('are shown as far as one may see them', async () => {
		await asUserAt('jun', '#/s3/buckets/notices/permissions', 'notices');
		await expect.element(page.getByLabelText('Policy of notices', { exact: true })).toBeVisible();
		await expect
			.element(text(/not authorized to perform: s3:GetBucketOwnershipControls/))
			.toBeVisible();
	});

	test('the account’s own settings count for every bucket', async () => {
		await asRootAt('#/s3/block-public-access', 'Block Public Access settings for this account');
		await expect.element(text('Block all public access: Off')).toBeVisible();
		await press('Edit Block Public Access');
		await page.getByRole('checkbox', { name: /^Block all public access/ }).click();
		await press('Save changes');
		await confirm('confirm', 'Confirm');
		await expect.element(text('Block all public access: On')).toBeVisible();
		location.hash = '#/s3/buckets';
		await expect.element(row('loose')).toHaveTextContent('Bucket and objects not public');
		await expect.element(row('notices')).toHaveTextContent('Only authorized users');
	});
});

describe('a bucket is emptied', () => {
	test.each(['tiles', 'atlas'])('%s, with all versions that it has', async (name) => {
		const workbench = await asRootAt(`#/s3/buckets/${name}`, name);
		await press('Empty');
		await confirm('permanently delete', 'Empty');
		await expect.poll(() => keysIn(workbench, name)).toEqual([]);
		await expect.element(dialog()).not.toBeInTheDocument();
		await workbench.undo();
		expect(keysIn(workbench, name)).not.toEqual([]);
	});

	test('except for what S3 keeps, which is said one by one', async () => {
		const workbench = await asRootAt('#/s3/buckets/strict', 'strict');
		await press('Empty');
		await confirm('permanently delete', 'Empty');
		await expect.element(alert()).toHaveTextContent('1 object stayed');
		await expect.element(alert()).toHaveTextContent('Mfa Authentication must be used');
		expect(keysIn(workbench, 'strict')).toEqual(['a']);
	});
});

test('a bucket that there is not is said not to be there', async () => {
	await asRootAt('#/s3/buckets/nowhere', 'nowhere');
	await expect.element(text('The specified bucket does not exist')).toBeVisible();
});
