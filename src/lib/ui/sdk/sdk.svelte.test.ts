import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import { marlowMaps, names, open, signInAsRoot, signInAsUser } from '../console/console.fixture';
import { draftKey } from '../drafts';
import { wish } from '../wish';
import Stage from './Stage.fixture.svelte';

const trust = JSON.stringify({
	Version: '2012-10-17',
	Statement: [
		{
			Effect: 'Allow',
			Principal: { AWS: 'arn:aws:iam::111122223333:user/priya' },
			Action: 'sts:AssumeRole'
		}
	]
});

const account = marlowMaps({
	users: [
		{
			name: 'priya',
			password: 'Harbour-88-gull',
			groups: ['administrators'],
			accessKeys: [{ age: '30d' }]
		},
		{ name: 'jun' }
	],
	roles: [{ name: 'Surveyor', trust: JSON.parse(trust) as object }]
} as Parameters<typeof marlowMaps>[0]);

/** The tab, of whoever signs in to the console, with a program in it. */
async function opened(program: string, signIn: () => Promise<unknown> = signInAsRoot) {
	const workbench = await open({ account, now: () => Date.now() });
	await signIn();
	await expect.poll(() => workbench.session).toBeDefined();
	await workbench.settle();
	cleanup();
	const draft = { snippet: 'list', stage: 'worked', texts: { 'list/worked': program } };
	sessionStorage.setItem(draftKey('a', 'sdk'), JSON.stringify(draft));
	await render(Stage, { workbench });
	return workbench;
}

async function run() {
	await page.getByRole('button', { name: 'Run' }).click();
	const status = page.getByRole('status').filter({ hasText: /finished|stopped|not run/ });
	await expect.element(status).toBeVisible();
	return status;
}

const printed = () =>
	page
		.getByRole('region', { name: 'Printed' })
		.elements()
		.map(({ textContent }) => textContent)
		.join('');

const asPriya = () => signInAsUser('priya', 'Harbour-88-gull');

test('a program lists users with what the console lends; the log has the calls as the console’s session', async () => {
	const workbench = await opened(`
import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
const { Users } = await new IAMClient().send(new ListUsersCommand({}));
console.log(Users.map(({ UserName }) => UserName).join(' '));
console.table(Users, ['UserName', 'Path']);
`);
	const before = workbench.steps.length;
	await expect.element(await run()).toHaveTextContent('finished, after 1 call');
	expect(printed()).toBe('jun priya wanda\n');
	await expect.element(page.getByRole('cell', { name: '/' }).first()).toBeVisible();
	expect(names(workbench).slice(before)).toEqual(['ListUsers']);
	const step = workbench.steps.at(-1);
	expect(step?.call).toMatchObject({ door: 'sdk', caller: { kind: 'session' } });
	expect(step?.call.userAgent).toMatch(/^aws-sdk-js\/3\./);
});

test('what one run of a program does is undone and redone as one, and no more than that', async () => {
	const workbench = await opened(`
import { CreateUserCommand, IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
const iam = new IAMClient();
const { Users } = await iam.send(new ListUsersCommand({}));
for (const half of ['a', 'b']) {
	await iam.send(new CreateUserCommand({ UserName: 'nia-' + half + Users.length }));
}
`);
	const there = () =>
		['nia-a3', 'nia-b3', 'nia-a5', 'nia-b5'].filter(
			(UserName) => workbench.look(wish('iam:GetUser', { UserName })).ok
		);
	await run();
	await run();
	expect(there()).toEqual(['nia-a3', 'nia-b3', 'nia-a5', 'nia-b5']);
	await workbench.undo();
	expect(there()).toEqual(['nia-a3', 'nia-b3']);
	await workbench.undo();
	expect(there()).toEqual([]);
	await workbench.redo();
	expect(there()).toEqual(['nia-a3', 'nia-b3']);
});

test('a role is assumed, and its credentials are used next', async () => {
	await opened(
		`
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
const RoleArn = 'arn:aws:iam::111122223333:role/Surveyor';
const { Credentials: c } = await new STSClient().send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'night' }));
const credentials = { accessKeyId: c.AccessKeyId, secretAccessKey: c.SecretAccessKey, sessionToken: c.SessionToken };
const { Arn } = await new STSClient({ credentials }).send(new GetCallerIdentityCommand({}));
console.log(Arn, c.Expiration > new Date());
`,
		asPriya
	);
	await run();
	expect(printed()).toBe('arn:aws:sts::111122223333:assumed-role/Surveyor/night true\n');
});

test('a forged secret, a forged token and no credentials are refused', async () => {
	const workbench = await opened(`
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
const lent = await new STSClient().config.credentials();
for (const credentials of [
	{ ...lent, secretAccessKey: 'x'.repeat(40) },
	{ ...lent, sessionToken: 'x'.repeat(128) },
	{ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' }
]) {
	await new STSClient({ credentials }).send(new GetCallerIdentityCommand({})).catch((e) => console.log(e.name));
}
await new STSClient({ profile: 'wanda' }).send(new GetCallerIdentityCommand({})).catch((e) => console.log(e.name, e.message));
`);
	const before = workbench.steps.length;
	await run();
	expect(printed().split('\n').slice(0, 3)).toEqual([
		'SignatureDoesNotMatch',
		'InvalidClientTokenId',
		'InvalidClientTokenId'
	]);
	expect(printed()).toContain('CredentialsProviderError There is no profile wanda.');
	expect(workbench.steps).toHaveLength(before);
});

test('a paginator asks page by page; objects of S3 are put and read', async () => {
	await opened(`
import { IAMClient, paginateListUsers } from '@aws-sdk/client-iam';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
for await (const { Users } of paginateListUsers({ client: new IAMClient(), pageSize: 2 }, {})) console.log(Users.length);
const s3 = new S3Client();
const at = { Bucket: 'marlow-tiles', Key: 'tiles/1 2.txt' };
await s3.send(new CreateBucketCommand({ Bucket: at.Bucket }));
await s3.send(new PutObjectCommand({ ...at, Body: 'Höhe 12 m' }));
console.log(await (await s3.send(new GetObjectCommand(at))).Body.transformToString());
`);
	await run();
	expect(printed()).toBe('2\n1\nHöhe 12 m\n');
});

test('what S3 answers in XML is read', async () => {
	await opened(`
import * as s3 from '@aws-sdk/client-s3';
const client = new s3.S3Client();
const Bucket = 'marlow-tiles';
await client.send(new s3.CreateBucketCommand({ Bucket }));
await client.send(new s3.PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'team', Value: 'map & co' }] } }));
for (const Key of ['a', 'b']) await client.send(new s3.PutObjectCommand({ Bucket, Key, Body: Key }));
const asked = {};
for (const name of ['ListBuckets', 'ListObjectsV2', 'GetBucketTagging', 'GetBucketOwnershipControls', 'GetPublicAccessBlock', 'GetBucketLocation']) {
	const { $metadata, ...output } = await client.send(new s3[name + 'Command']({ Bucket }));
	asked[name] = output;
}
console.log(asked.ListBuckets.Buckets[0].Name, asked.ListObjectsV2.Contents.map(({ Key }) => Key), asked.GetBucketTagging.TagSet);
console.log(asked.GetBucketOwnershipControls.OwnershipControls.Rules, asked.GetPublicAccessBlock.PublicAccessBlockConfiguration.BlockPublicAcls, asked.GetBucketLocation);
const gone = await client.send(new s3.DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'a' }, { Key: 'b' }] } }));
console.log(gone.Deleted.length);
`);
	await run();
	expect(printed()).toBe(
		"marlow-tiles [ 'a', 'b' ] [ { Key: 'team', Value: 'map & co' } ]\n" +
			"[ { ObjectOwnership: 'BucketOwnerEnforced' } ] true {}\n2\n"
	);
});

test('a refusal is the SDK’s error, with its line, its metadata, and why', async () => {
	await opened(
		`import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
await new IAMClient().send(new ListUsersCommand({}));`,
		() => signInAsUser('wanda', 'Meridian-77')
	);
	await run();
	const alert = page.getByRole('alert');
	await expect.element(alert).toHaveTextContent(/Line 2 threw AccessDenied/);
	await expect.element(alert).toHaveTextContent(/HTTP status 403/);
	await alert.getByText('Why?').click();
	await expect.element(alert.getByText(/Implicitly denied/).first()).toBeVisible();
});

test('a call that nobody awaits, and that is refused, is an error of the program', async () => {
	await opened(`
import { GetUserCommand, IAMClient } from '@aws-sdk/client-iam';
const iam = new IAMClient();
iam.send(new GetUserCommand({ UserName: 'nobody' }));
console.log('goes on');
`);
	await expect.element(await run()).toHaveTextContent('stopped at line 4, after 1 call');
	const alert = page.getByRole('alert');
	await expect
		.element(alert)
		.toHaveTextContent(/Uncaught \(in promise\): Line 4 threw NoSuchEntityException/);
	await expect.element(alert).toHaveTextContent(/write await before it/);
	expect(printed()).toBe('goes on\n');
});

test('one’s own program has a place, is kept, and is not offered with gaps', async () => {
	const workbench = await opened("console.log('mine');");
	await run();
	await expect
		.element(page.getByRole('button', { name: /^Now with gaps/ }))
		.not.toBeInTheDocument();
	await page.getByRole('combobox', { name: 'Example' }).selectOptions('My own');
	await expect
		.element(page.getByRole('textbox', { name: /^Program/ }))
		.toHaveTextContent(/S3Client/);
	await expect
		.element(page.getByRole('combobox', { name: 'How much of it is there' }))
		.not.toBeInTheDocument();
	cleanup();
	await render(Stage, { workbench });
	await expect.element(page.getByRole('combobox', { name: 'Example' })).toHaveValue('own');
});

test('the profile that was chosen is kept by its name', async () => {
	const workbench = await opened("console.log('mine');", asPriya);
	const profile = page.getByRole('combobox', { name: 'Profile' });
	const draft = { snippet: 'list', stage: 'worked', texts: {}, profile: 'gone' };
	sessionStorage.setItem(draftKey('a', 'sdk'), JSON.stringify(draft));
	cleanup();
	await render(Stage, { workbench });
	await expect.element(profile).toHaveValue('gone');
	await expect.element(profile).toHaveTextContent(/gone: not here now/);
	await run();
	await expect.element(page.getByRole('alert')).toHaveTextContent(/There is no profile gone/);
	await profile.selectOptions('default');
	expect(sessionStorage.getItem(draftKey('a', 'sdk'))).toContain('"profile":"default"');
	await expect.element(profile).not.toHaveTextContent(/gone/);
});

test('what a loop calls is told once, with how often; who runs what runs is told that it does', async () => {
	await opened(`
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
const sts = new STSClient();
for (let at = 0; at < 3; at++) await sts.send(new GetCallerIdentityCommand({}));
await new Promise((done) => setTimeout(done, 30_000));
`);
	await page.getByRole('button', { name: 'Run' }).click();
	await expect
		.element(page.getByRole('rowheader', { name: /sts:GetCallerIdentity\s*3 times/ }))
		.toBeVisible();
	await page.getByRole('textbox', { name: /^Program/ }).click();
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await expect.element(page.getByText('running already: Stop ends it')).toBeVisible();
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect.element(page.getByRole('button', { name: 'Run' })).toBeVisible();
});

test('an endless loop is stopped by itself', async () => {
	await opened('console.log("before");\nwhile (true) {}');
	await run();
	await expect.element(page.getByRole('alert')).toHaveTextContent(/ran without a pause/);
	expect(printed()).toBe('before\n');
});

test('Stop ends what would go on, and the next run begins afresh', async () => {
	await opened("setInterval(() => console.log('tick'), 10);");
	await page.getByRole('button', { name: 'Run' }).click();
	await expect.poll(printed).toMatch(/tick/);
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect.element(page.getByRole('button', { name: 'Run' })).toBeVisible();
	const there = printed();
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(printed()).toBe(there);
});

test('passwords that a program sets are sealed before they are written down', async () => {
	const workbench = await opened(`
import { CreateLoginProfileCommand, IAMClient } from '@aws-sdk/client-iam';
await new IAMClient().send(new CreateLoginProfileCommand({ UserName: 'jun', Password: 'Skylark-and-51' }));
`);
	await run();
	expect(JSON.stringify(workbench.log)).toContain('CreateLoginProfile');
	expect(JSON.stringify(workbench.log)).not.toContain('Skylark-and-51');
});
