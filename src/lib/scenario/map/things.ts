import type { Account } from '../../account/account';
import { all } from '../../account/base/table';
import type { Context } from '../../policy/request';
import { bucketArn, objectArn } from '../../account/services/s3/arn';
import type { Bucket } from '../../account/services/s3/state';
import { roleArn } from '../../account/services/iam/arn';
import type { Role } from '../../account/services/iam/model/roles';
import { compiledOf } from '../../account/services/iam/policies/stored-policy';
import { serviceProbes, type ServiceProbe } from './services';

/** One thing that somebody can want to do, as a request that the engine can be asked. */
export interface Probe {
	/** After “may”: `read objects`. */
	readonly words: string;
	readonly action: string;
	/** Nothing: the user who asks. */
	readonly arn: string | undefined;
	/** What somebody of another account says with it. */
	readonly fromOutside?: Context;
}

/** What can be reached: a service, a bucket, a folder in it, a role, one's own user. */
export interface Thing {
	/** Unique in its map: `bucket/maps`. */
	readonly id: string;
	readonly kind: 'service' | 'bucket' | 'folder' | 'role' | 'self';
	readonly name: string;
	/** What it is, in a word or two. */
	readonly note: string;
	readonly probes: readonly Probe[];
	/** Of a folder: its bucket. */
	readonly within?: string;
}

/** Buckets have more folders than a map has room for. */
const mostFolders = 6;

/** All that can be reached in an account, services first. */
export function thingsOf(account: Account): readonly Thing[] {
	return [
		...serviceProbes.map(([prefix, name, probes]) => serviceThing(account, prefix, name, probes)),
		ownUser,
		...[...(account.s3?.buckets.values() ?? [])].flatMap(bucketThings),
		...all(account.iam.roles).map((role) => roleThing(account, role))
	];
}

function serviceThing(
	{ id }: Account,
	prefix: string,
	name: string,
	probes: readonly ServiceProbe[]
): Thing {
	return {
		id: `service/${prefix}`,
		kind: 'service',
		name,
		note: 'service',
		probes: probes.map(([words, action, arn]) => ({
			words,
			action: `${prefix}:${action}`,
			arn: arn.replace('ACCOUNT', id)
		}))
	};
}

const ownUser: Thing = {
	id: 'self',
	kind: 'self',
	name: 'their own user',
	note: 'IAM',
	probes: [
		['change the password', 'iam:ChangePassword'],
		['make access keys', 'iam:CreateAccessKey'],
		['assign an MFA device', 'iam:EnableMFADevice']
	].map(([words = '', action = '']) => ({ words, action, arn: undefined }))
};

function bucketThings(bucket: Bucket): readonly Thing[] {
	const { name } = bucket;
	const id = `bucket/${name}`;
	const whole: Thing = {
		id,
		kind: 'bucket',
		name,
		note: 'S3',
		probes: [
			{ words: 'list', action: 's3:ListBucket', arn: bucketArn(name) },
			...ofObject(name, 'any-object'),
			{ words: 'change its policy', action: 's3:PutBucketPolicy', arn: bucketArn(name) }
		]
	};
	const folders = foldersOf(bucket).map(([folder, key]): Thing => ({
		id: `${id}/${folder}`,
		kind: 'folder',
		name: `${name}/${folder}`,
		note: 'S3',
		probes: ofObject(name, key),
		within: id
	}));
	return [whole, ...folders];
}

function ofObject(bucket: string, key: string): readonly Probe[] {
	const arn = objectArn(bucket, key);
	return [
		{ words: 'read', action: 's3:GetObject', arn },
		{ words: 'write', action: 's3:PutObject', arn },
		{ words: 'delete', action: 's3:DeleteObject', arn }
	];
}

/** What keys begin with, up to their first slash, and one object in each; jumping from one to the next. */
function foldersOf({ objects }: Bucket): readonly (readonly [folder: string, key: string])[] {
	const folders: (readonly [string, string])[] = [];
	let from = '';
	while (folders.length < mostFolders) {
		const key = objects.from(from).next().value?.[0];
		if (key === undefined) break;
		const slash = key.indexOf('/');
		if (slash < 0) from = `${key}\0`;
		else {
			folders.push([key.slice(0, slash), key]);
			// The character after the slash: beyond all that is in the folder.
			from = `${key.slice(0, slash)}0`;
		}
	}
	return folders;
}

function roleThing(account: Account, role: Role): Thing {
	const arn = roleArn(account, role);
	const externalId = externalIdOf(role);
	return {
		id: `into/${role.name}`,
		kind: 'role',
		name: role.name,
		note: 'role',
		probes: [
			{
				words: 'take it on',
				action: 'sts:AssumeRole',
				arn,
				...(externalId === undefined ? {} : { fromOutside: { 'sts:ExternalId': externalId } })
			},
			{ words: 'pass it to a service', action: 'iam:PassRole', arn }
		]
	};
}

/** Whoever is meant to take a role on was told its external ID, so they are asked about with it. */
function externalIdOf({ trust }: Role): string | undefined {
	if (!/externalid/i.test(trust.text)) return undefined;
	return compiledOf(trust, 'trust')
		.document.statements.flatMap(({ conditions }) => conditions)
		.find(({ key }) => key.value.toLowerCase() === 'sts:externalid')?.values[0]?.value;
}
