import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Context as ConditionKeys } from '../../../policy/request';
import { fail, type Applied, type Failed } from '../../base/applied';
import type { Json } from '../../base/json';
import type { Asker, Context, Level, Operation, Target } from '../../base/operation';
import type { s3Answers } from './answers';
import { bucketNamed, noSuchBucket } from './buckets/buckets';
import { s3Operation, type S3Answer } from './operation';
import { quotas } from './limits';
import type { Bucket, Content, StoredObject, Version } from './state';
import { bucketTarget, objectTarget } from './targets';
import { tagKeys } from './resource-at';

/*
 * Nearly every operation of S3 is about a bucket, or about what is under a key of one. That there is no
 * such bucket is said to everybody; that there is no such key, to who may list the bucket.
 */

type Given<Entries extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Entries, undefined>>;

/** What is left to say about an operation once its subject is known. */
interface About<
	Name extends string,
	Answer extends Json,
	Subject,
	Entries extends v.ObjectEntries
> {
	readonly name: Name;
	readonly level: Level;
	/** As in `Operation`. */
	readonly action?: string;
	readonly recordedAs?: string;
	readonly isDataEvent?: true;
	/** The action where a version is named. */
	readonly ofVersion?: string;
	readonly secrets?: readonly string[];
	readonly simplified?: string;
	/** Besides the subject's name. */
	readonly parameters?: Entries;
	/** As AWS lists them, where the subject's name is not the first; those that are not named come last. */
	readonly order?: readonly string[];
	/** Condition keys of this operation. */
	readonly keys?: (parameters: Given<Entries>) => ConditionKeys;
	/** What else must be allowed. */
	readonly besides?: (
		context: Context<Asker>,
		subject: Subject,
		parameters: Given<Entries>
	) => readonly Target[] | Failed;
	readonly apply: (
		context: Context<Asker>,
		subject: Subject,
		parameters: Given<Entries>
	) => Applied<Answer>;
}

interface Naming<Named extends v.ObjectEntries, Subject> {
	readonly named: Named;
	readonly find: (
		context: Context<Asker>,
		named: Given<Named>
	) => { readonly ok: true; readonly subject: Subject } | Failed;
	readonly targets: (
		context: Context<Asker>,
		subject: Subject,
		asked: AskedOf
	) => readonly Target[];
}

/** What is asked of a subject. */
interface AskedOf {
	/** Where it is not the operation's own. */
	readonly action?: string;
	readonly ofVersion?: string | undefined;
	readonly keys?: ConditionKeys;
}

function aboutsOf<Named extends v.ObjectEntries, Subject>({
	named,
	find,
	targets
}: Naming<Named, Subject>) {
	return <
		Name extends keyof typeof s3Answers & string,
		Entries extends v.ObjectEntries = Readonly<Record<never, never>>
	>({
		parameters,
		order,
		keys,
		besides,
		apply,
		ofVersion,
		...rest
	}: About<Name, S3Answer<Name>, Subject, Entries>): Operation<
		's3',
		Name,
		v.ObjectSchema<Named & Entries, undefined>,
		S3Answer<Name>
	> =>
		s3Operation({
			...rest,
			parameters: v.object(
				ordered({ ...named, ...parameters } as Named & NonNullable<typeof parameters>, order)
			),
			access: {
				kind: 'shared',
				resource: (context, given) => {
					const found = find(context, given);
					if (!found.ok) return found;
					const { subject } = found;
					const more = besides?.(context, subject, given) ?? [];
					if ('ok' in more) return more;
					return [...targets(context, subject, { keys: keys?.(given) ?? {}, ofVersion }), ...more];
				},
				apply: (context, given) => {
					const found = find(context, given);
					return found.ok ? apply(context, found.subject, given) : found;
				}
			}
		});
}

function ordered<Entries extends v.ObjectEntries>(
	entries: Entries,
	order: readonly string[] = []
): Entries {
	const first = order.map((name) => [name, entries[name]]);
	return { ...(Object.fromEntries(first) as Partial<Entries>), ...entries };
}

const ofBucket = { Bucket: v.string() };
const ofKey = { ...ofBucket, Key: v.string() };
const ofVersion = { ...ofKey, VersionId: v.optional(v.string()) };

export const aboutBucket = aboutsOf({
	named: ofBucket,
	find: findBucket,
	targets: (context, bucket, asked) => [bucketTarget(context, bucket, asked)]
});

/** Many keys of a bucket, each of which is asked about, and answered, by itself. */
export const aboutKeys = aboutsOf({
	named: ofBucket,
	find: findBucket,
	targets: () => []
});

/** A place for an object, whether there is one or not. */
export interface Place {
	readonly bucket: Bucket;
	readonly key: string;
}

/** What is put under a key. */
export const aboutKey = aboutsOf({
	named: ofKey,
	find: findPlace,
	targets: (context, { bucket, key }, asked) => [objectTarget(context, bucket, key, asked)]
});

/** What may be under a key, or one version of it. */
export interface Found extends Place {
	readonly object: StoredObject | undefined;
	readonly versionId: string | undefined;
	/** The version that is named; without a name the latest. */
	readonly version: Version | undefined;
}

/** One version of what is under a key, whether it is there or not. */
export const aboutVersion = aboutsOf({
	named: ofVersion,
	find: findVersion,
	targets: (context, found, asked) => [versionTarget(context, found, asked)]
});

/**
 * The same where it must be there. What is not there is 404 for who may list the bucket; for all others
 * it is 403, which tells nothing.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export const aboutContent = aboutsOf({
	named: ofVersion,
	find: findVersion,
	targets: readingTargets
});

export function readingTargets(
	context: Context<Asker>,
	found: Found,
	asked: AskedOf
): readonly Target[] {
	const isThere = found.version?.kind === 'content';
	return [
		versionTarget(context, found, asked),
		...(isThere ? [] : [bucketTarget(context, found.bucket, { action: 'ListBucket' })])
	];
}

function findBucket(
	{ account }: Context<Asker>,
	{ Bucket: name }: Given<typeof ofBucket>
): { readonly ok: true; readonly subject: Bucket } | Failed {
	const bucket = bucketNamed(account, name);
	return bucket ? { ok: true, subject: bucket } : noSuchBucket;
}

function findPlace(
	{ account }: Context<Asker>,
	{ Bucket: name, Key: key }: Given<typeof ofKey>
): { readonly ok: true; readonly subject: Place } | Failed {
	const bucket = bucketNamed(account, name);
	if (!bucket) return noSuchBucket;
	return utf8ToBytes(key).length > quotas.keyBytes
		? fail('KeyTooLongError', 'Your key is too long')
		: { ok: true, subject: { bucket, key } };
}

export function findVersion(
	context: Context<Asker>,
	given: Given<typeof ofVersion>
): { readonly ok: true; readonly subject: Found } | Failed {
	const place = findPlace(context, given);
	if (!place.ok) return place;
	const { bucket, key } = place.subject;
	const object = bucket.objects.get(key);
	const versionId = given.VersionId;
	const version =
		versionId === undefined
			? object?.versions[0]
			: object?.versions.find(({ id }) => id === versionId);
	return { ok: true, subject: { bucket, key, object, versionId, version } };
}

function versionTarget(
	context: Context<Asker>,
	{ bucket, key, versionId, version }: Found,
	{ action: ofLatest, ofVersion, keys }: AskedOf
): Target {
	const action = versionId === undefined ? ofLatest : ofVersion;
	return objectTarget(context, bucket, key, {
		...(action === undefined ? {} : { action }),
		keys: {
			...keys,
			...(versionId === undefined ? {} : { 's3:versionid': versionId }),
			...(version?.kind === 'content' ? tagKeys(version) : {})
		}
	});
}

/** What is read, or why there is nothing to read. */
export function contentOf({
	versionId,
	version
}: Found): { readonly ok: true; readonly content: Content } | Failed {
	if (version?.kind === 'content') return { ok: true, content: version };
	if (versionId === undefined) return noSuchKey;
	return version ? markersAreNotRead : noSuchVersion;
}

const noSuchKey = fail('NoSuchKey', 'The specified key does not exist.');
const noSuchVersion = fail('NoSuchVersion', 'The specified version does not exist.');
const markersAreNotRead = fail(
	'MethodNotAllowed',
	'The specified method is not allowed against this resource.'
);
