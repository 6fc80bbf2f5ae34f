import type { Thing } from '../cast';

/** What a need is on: as a policy names it, in words, and a request or two for it. */
export interface Place {
	readonly pattern: string;
	readonly on: string;
	readonly resources: readonly [string, ...string[]];
	/** Whether it is more than one thing. */
	readonly isAny: boolean;
}

const nouns: Readonly<Record<string, string>> = {
	s3: 'object',
	dynamodb: 'table',
	sqs: 'queue',
	secretsmanager: 'secret',
	lambda: 'function'
};

/** One thing of the kind. */
export function oneOf(thing: Thing, resource: string): Place {
	return {
		pattern: resource,
		on: `the ${nounOf(thing)} \`${nameOf(resource)}\`${inBucket(resource)}`,
		resources: [resource],
		isAny: false
	};
}

/** All that lies in one place with it, or whose names begin alike. */
export function folderOf(thing: Thing): Place {
	const { folder, resource } = thing;
	const beginning = folder.replace('*', '');
	const [, suffix = ''] = /(\.\w+)$/.exec(resource) ?? [];
	return {
		pattern: folder,
		on: `any ${nounOf(thing)} whose ${thing.service === 's3' ? 'key' : 'name'} begins with \`${nameOf(beginning)}\`${inBucket(folder)}`,
		resources: [resource, `${beginning}any-other${suffix}`],
		isAny: true
	};
}

/** Of S3: the bucket, and all objects of it. */
export function bucketOf(bucket: string): Place {
	return {
		pattern: bucket,
		on: `the bucket \`${nameOf(bucket)}\` itself`,
		resources: [bucket],
		isAny: false
	};
}

export function objectsOf(thing: Thing, bucket: string): Place {
	return {
		pattern: thing.all,
		on: `any object of the bucket \`${nameOf(bucket)}\``,
		resources: [thing.resource, thing.beside ?? `${bucket}/any-other`],
		isAny: true
	};
}

function nounOf({ service }: Thing): string {
	return nouns[service] ?? 'resource';
}

/** What an ARN ends in, without the type of the resource; of an object, its key. */
function nameOf(arn: string): string {
	const [, rest = arn] = /^arn:aws:[^:]+:[^:]*:[^:]*:(.*)$/.exec(arn) ?? [];
	if (arn.startsWith('arn:aws:s3:')) return rest.slice(rest.indexOf('/') + 1);
	return rest.replace(/^(table\/|secret:|function:)/, '');
}

function inBucket(arn: string): string {
	const [, bucket] = /^arn:aws:s3:::([^/]+)\//.exec(arn) ?? [];
	return bucket === undefined ? '' : ` in the bucket \`${bucket}\``;
}
