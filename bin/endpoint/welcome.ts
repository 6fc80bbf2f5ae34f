import type { AccessKey } from '../../src/lib/account/services/iam/model/people';
import type { Account } from '../../src/lib/account/account';
import { all } from '../../src/lib/account/base/table';

interface Welcome {
	readonly account: Account;
	readonly url: string;
	readonly anyKey: boolean;
	/** The keys come from a seed that was given. */
	readonly fixed: boolean;
}

/** What is printed at the start: where the account is, and whose keys there are. */
export function welcome({ account, url, anyKey, fixed }: Welcome): readonly string[] {
	return [
		`The account ${account.id} (${account.name}) answers IAM, STS and S3 at ${url}`,
		'Ctrl+C ends it. What was done is gone then.',
		'',
		...(anyKey ? forAnyKey(url) : forHolders(account, url, fixed)),
		'Clients from before July 2023 (aws before 2.13, boto3 before 1.28) do not read',
		'AWS_ENDPOINT_URL_IAM and its like. Tell them with each call:',
		`  aws --endpoint-url ${url} sts get-caller-identity`,
		''
	];
}

function forAnyKey(url: string): readonly string[] {
	return [
		'Every key is taken as root, whatever its secret:',
		...exported('AKIAANYKEYWILLDO1234', 'any', url),
		`To start afresh:  curl -X POST ${url}/_leastwise/reset`,
		''
	];
}

function forHolders(account: Account, url: string, fixed: boolean): readonly string[] {
	const holders = [
		{ name: 'root', keys: account.iam.root.accessKeys },
		...all(account.iam.users).map(({ name, accessKeys }) => ({
			name: `the user ${name}`,
			keys: accessKeys
		}))
	];
	const blocks = holders.flatMap(({ name, keys }) => {
		const key = keys.find(({ status }) => status === 'Active');
		return key ? [blockFor(name, key, url)] : [];
	});
	return blocks.length > 0 ? [...lastingOf(fixed), ...blocks.flat()] : withoutKeys;
}

function lastingOf(fixed: boolean): readonly string[] {
	return fixed
		? ['The keys come from --seed: they are the same at every start with it.', '']
		: ['The keys are new at every start; --seed TEXT keeps them the same.', ''];
}

function blockFor(name: string, { id, secret }: AccessKey, url: string): readonly string[] {
	return [`As ${name}:`, ...exported(id, secret, url)];
}

function exported(id: string, secret: string, url: string): readonly string[] {
	return [
		'  unset AWS_SESSION_TOKEN AWS_PROFILE',
		`  export AWS_ACCESS_KEY_ID=${id}`,
		`  export AWS_SECRET_ACCESS_KEY=${secret}`,
		'  export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1',
		`  export AWS_ENDPOINT_URL_IAM=${url} AWS_ENDPOINT_URL_STS=${url} AWS_ENDPOINT_URL_S3=${url}`,
		''
	];
}

const withoutKeys: readonly string[] = [
	'Nobody in this account has an active access key, so no client can sign for it. Give somebody one',
	'in a copy of its account.yaml (accessKeys: [{ age: 1d }]) and start with --account, or start with',
	'--any-key to call as root.',
	''
];
