import {
	CreateOpenIDConnectProviderCommand,
	CreateRoleCommand,
	CreateUserCommand,
	DeleteUserCommand,
	GetServerCertificateCommand,
	GetUserCommand,
	IAMClient,
	IAMServiceException,
	NoSuchEntityException,
	paginateListUsers,
	waitUntilUserExists
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import {
	fromTemporaryCredentials,
	fromTokenFile,
	type FromTemporaryCredentialsOptions
} from '@aws-sdk/credential-providers';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './serve';

/* The AWS SDK for JavaScript, version 3, with its credential providers, paginators and waiters. */

const account = '111122223333';

let served: Awaited<ReturnType<typeof serve>>;
let clientConfig: Readonly<Record<'endpoint' | 'region', string>>;
let credentials: Readonly<Record<'accessKeyId' | 'secretAccessKey', string>>;
let iam: IAMClient;

beforeAll(async () => {
	served = await serve();
	const {
		ENDPOINT: endpoint = '',
		ADMIN_KEY_ID: accessKeyId = '',
		ADMIN_SECRET: secretAccessKey = ''
	}: Readonly<Record<string, string>> = served.environment;
	// Any Region will do.
	clientConfig = { endpoint, region: 'eu-central-1' };
	credentials = { accessKeyId, secretAccessKey };
	iam = new IAMClient({ ...clientConfig, credentials });
});
afterAll(() => served.close());

const trusting = (principal: object, action: string) =>
	JSON.stringify({
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Principal: principal, Action: action }
	});

/** A role of the account, by its ARN. */
async function role(RoleName: string, AssumeRolePolicyDocument: string): Promise<string> {
	const { Role } = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
	return Role?.Arn ?? '';
}

/** Who one is with these credentials. */
async function arnWith(provider: ReturnType<typeof fromTemporaryCredentials>) {
	const sts = new STSClient({ ...clientConfig, credentials: provider });
	return (await sts.send(new GetCallerIdentityCommand())).Arn;
}

test('a user is made, waited for, read and deleted', async () => {
	const UserName = 'ana';
	const { User } = await iam.send(
		new CreateUserCommand({ UserName, Path: '/maps/', Tags: [{ Key: 'team', Value: 'maps' }] })
	);
	expect(User?.Arn).toBe(`arn:aws:iam::${account}:user/maps/ana`);
	expect(User?.CreateDate).toBeInstanceOf(Date);
	const { state } = await waitUntilUserExists({ client: iam, maxWaitTime: 10 }, { UserName });
	expect(state).toBe('SUCCESS');
	await iam.send(new DeleteUserCommand({ UserName }));
	const gone = iam.send(new GetUserCommand({ UserName }));
	await expect(gone).rejects.toBeInstanceOf(NoSuchEntityException);
});

test('many users come page by page', async () => {
	const names = Array.from({ length: 5 }, (_, index) => `crowd-${index}`);
	for (const UserName of names) {
		await iam.send(new CreateUserCommand({ UserName, Path: '/crowd/' }));
	}
	const pages: (readonly (string | undefined)[])[] = [];
	for await (const { Users = [] } of paginateListUsers(
		{ client: iam, pageSize: 2 },
		{ PathPrefix: '/crowd/' }
	)) {
		pages.push(Users.map(({ UserName }) => UserName));
	}
	expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
	expect(pages.flat()).toEqual(names);
});

describe('credentials are got', () => {
	test('by assuming a role', async () => {
		const arn = await role('Editor', trusting({ AWS: account }, 'sts:AssumeRole'));
		const options: FromTemporaryCredentialsOptions = {
			params: { RoleArn: arn, RoleSessionName: 'tour' },
			masterCredentials: credentials,
			clientConfig
		};
		expect(await arnWith(fromTemporaryCredentials(options))).toBe(
			`arn:aws:sts::${account}:assumed-role/Editor/tour`
		);
	});

	test('for a web identity’s token in a file', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'leastwise-javascript-'));
		try {
			const issuer = 'https://id.marlowmaps.example';
			const { OpenIDConnectProviderArn: Federated } = await iam.send(
				new CreateOpenIDConnectProviderCommand({ Url: issuer, ClientIDList: ['maps'] })
			);
			const roleArn = await role('Web', trusting({ Federated }, 'sts:AssumeRoleWithWebIdentity'));
			const exp = Math.floor(Date.now() / 1000) + 300;
			const claims = JSON.stringify({ iss: issuer, sub: 'dana', aud: 'maps', exp });
			const webIdentityTokenFile = join(folder, 'token');
			const token = `e30.${Buffer.from(claims).toString('base64url')}.nobody`;
			writeFileSync(webIdentityTokenFile, token);
			const provider = fromTokenFile({
				webIdentityTokenFile,
				roleArn,
				roleSessionName: 'dana',
				clientConfig
			});
			expect(await arnWith(provider)).toBe(`arn:aws:sts::${account}:assumed-role/Web/dana`);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});

test('what is not simulated is asked once', async () => {
	let requests = 0;
	const client = new IAMClient({ ...clientConfig, credentials });
	client.middlewareStack.add(
		(next) => (args) => {
			requests += 1;
			return next(args);
		},
		{ step: 'deserialize' }
	);
	const asked = client.send(new GetServerCertificateCommand({ ServerCertificateName: 'maps' }));
	const error: unknown = await asked.catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(IAMServiceException);
	expect(error).toMatchObject({
		name: 'NotSimulated',
		$metadata: { httpStatusCode: 400 },
		message: expect.stringMatching(/does not simulate iam:GetServerCertificate/)
	});
	expect(requests).toBe(1);
});
