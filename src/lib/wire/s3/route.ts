import { decode, pairsOf } from '../form';
import { headerOf, pathOf, queryOf, type HttpRequest } from '../http';
import { queries } from './bindings';

/** What a request to S3 is about, and what it asks for. */
export interface Route {
	readonly service: 's3' | 's3control';
	/** As AWS names it, or, where only its model would tell, method and path. */
	readonly operation: string;
	readonly bucket?: string;
	readonly key?: string;
}

/**
 * What a request asks of S3, which says it by method, path and query alone. The bucket is the first part
 * of the path, or of the host: `maps.localhost`, `maps.s3.us-east-1.amazonaws.com`.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations.html
 */
export function routeOf(request: HttpRequest): Route {
	const path = pathOf(request);
	if (path.startsWith(control)) return controlRoute(request, path);
	const { bucket, key } = placeOf(request, path);
	const query = new Map(pairsOf(queryOf(request)).map(([name, value]) => [decode(name), value]));
	const place = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object';
	return {
		service: 's3',
		operation: operationOf(request, place, query) ?? `${request.method} ${path}`,
		...(bucket === '' ? {} : { bucket }),
		...(key === '' ? {} : { key })
	};
}

const control = '/v20180820/';

function controlRoute({ method }: HttpRequest, path: string): Route {
	const verb = verbs[method];
	const isKnown = path === `${control}configuration/publicAccessBlock` && verb !== undefined;
	const operation = isKnown ? `${verb}PublicAccessBlock` : `${method} ${path}`;
	return { service: 's3control', operation };
}

function placeOf(request: HttpRequest, path: string) {
	const ofHost = inHost.exec(headerOf(request, 'host') ?? '')?.[1];
	const [, first = '', rest = ''] = /^\/([^/]*)(?:\/(.*))?$/s.exec(path) ?? [];
	if (ofHost !== undefined && ofHost !== 's3') {
		return { bucket: ofHost, key: decode(path.slice(1)) };
	}
	return { bucket: decode(first), key: decode(rest) };
}

const inHost =
	/^(.+)\.(?:localhost(?::\d*)?|s3(?:\.dualstack)?(?:[.-][a-z]{2,4}(?:-[a-z]+)+-\d)?\.amazonaws\.com)$/i;

type Place = 'service' | 'bucket' | 'object';

function operationOf(
	request: HttpRequest,
	place: Place,
	query: ReadonlyMap<string, string>
): string | undefined {
	const told = query.get('x-id'); // by newer SDKs
	if (told !== undefined && /^[A-Za-z]+$/.test(told)) return told;
	const { method } = request;
	if (place === 'service') return plain[`${method} service`];
	const [part] = [...query.keys()].filter((name) => parts.has(name) || named[name]?.[method]);
	if (part !== undefined) {
		const verb = verbs[method];
		const kind = place === 'bucket' ? 'Bucket' : 'Object';
		return named[part]?.[method] ?? (verb && `${verb}${kind}${parts.get(part) ?? ''}`);
	}
	if ([...query.keys()].some((name) => !isPlain(name))) return undefined;
	if (place === 'object' && method === 'PUT' && headerOf(request, 'x-amz-copy-source')) {
		return 'CopyObject';
	}
	if (query.get('list-type') === '2') return 'ListObjectsV2';
	return plain[`${method} ${place}`];
}

/** What says more of an operation, and not which one it is. */
function isPlain(name: string): boolean {
	return asked.has(name) || /^(?:x-amz-|response-)/i.test(name);
}

const asked: ReadonlySet<string> = new Set([
	...Object.values(queries),
	...['list-type', 'partNumber', 'x-id'],
	// Of Signature Version 2, which is refused.
	...['AWSAccessKeyId', 'Expires', 'Signature']
]);

const verbs: Readonly<Record<string, string>> = { GET: 'Get', PUT: 'Put', DELETE: 'Delete' };

const plain: Readonly<Record<string, string>> = {
	'GET service': 'ListBuckets',
	'PUT bucket': 'CreateBucket',
	'GET bucket': 'ListObjects',
	'HEAD bucket': 'HeadBucket',
	'DELETE bucket': 'DeleteBucket',
	'GET object': 'GetObject',
	'PUT object': 'PutObject',
	'HEAD object': 'HeadObject',
	'DELETE object': 'DeleteObject'
};

/** What is not called after the bucket or the object, by the word in the query and the method. */
const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	delete: { POST: 'DeleteObjects' },
	'object-lock': { GET: 'GetObjectLockConfiguration', PUT: 'PutObjectLockConfiguration' },
	publicAccessBlock: {
		GET: 'GetPublicAccessBlock',
		PUT: 'PutPublicAccessBlock',
		DELETE: 'DeletePublicAccessBlock'
	},
	uploadId: {
		GET: 'ListParts',
		PUT: 'UploadPart',
		POST: 'CompleteMultipartUpload',
		DELETE: 'AbortMultipartUpload'
	},
	uploads: { GET: 'ListMultipartUploads', POST: 'CreateMultipartUpload' },
	versions: { GET: 'ListObjectVersions' }
};

/** Parts of a bucket or an object, by the word in the query. */
const parts: ReadonlyMap<string, string> = new Map([
	['abac', 'Abac'],
	['accelerate', 'AccelerateConfiguration'],
	['acl', 'Acl'],
	['analytics', 'AnalyticsConfiguration'],
	['attributes', 'Attributes'],
	['cors', 'Cors'],
	['encryption', 'Encryption'],
	['intelligent-tiering', 'IntelligentTieringConfiguration'],
	['inventory', 'InventoryConfiguration'],
	['legal-hold', 'LegalHold'],
	['lifecycle', 'LifecycleConfiguration'],
	['location', 'Location'],
	['logging', 'Logging'],
	['metrics', 'MetricsConfiguration'],
	['notification', 'NotificationConfiguration'],
	['ownershipControls', 'OwnershipControls'],
	['policy', 'Policy'],
	['policyStatus', 'PolicyStatus'],
	['replication', 'Replication'],
	['requestPayment', 'RequestPayment'],
	['retention', 'Retention'],
	['tagging', 'Tagging'],
	['torrent', 'Torrent'],
	['versioning', 'Versioning'],
	['website', 'Website']
]);
