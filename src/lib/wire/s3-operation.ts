import { decode, pairsOf } from './form';
import { headerOf, pathOf, queryOf, type HttpRequest } from './http';

/**
 * What a request asks of S3, which says it by method, path and query alone.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations.html
 */
export function s3Operation(request: HttpRequest): string {
	const query = new Map(pairsOf(queryOf(request)).map(([name, value]) => [decode(name), value]));
	const told = query.get('x-id'); // by newer SDKs
	if (told !== undefined && /^[A-Za-z]+$/.test(told)) return told;
	const { method } = request;
	const path = pathOf(request);
	const kind = path === '/' ? 'service' : /^\/[^/]+\/./.test(path) ? 'object' : 'bucket';
	if (kind === 'service') return plain[`${method} service`] ?? `${method} ${path}`;
	const [part] = [...query.keys()].filter((name) => parts.has(name));
	const verb = verbs[method];
	if (part !== undefined && verb !== undefined) {
		return `${verb}${kind === 'bucket' ? 'Bucket' : 'Object'}${parts.get(part) ?? ''}`;
	}
	if (kind === 'object' && method === 'PUT' && headerOf(request, 'x-amz-copy-source')) {
		return 'CopyObject';
	}
	if (query.get('list-type') === '2') return 'ListObjectsV2';
	return plain[`${method} ${kind}`] ?? `${method} ${path}`;
}

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

/** Parts of a bucket or an object, by the word in the query. */
const parts: ReadonlyMap<string, string> = new Map([
	['acl', 'Acl'],
	['cors', 'Cors'],
	['encryption', 'Encryption'],
	['lifecycle', 'LifecycleConfiguration'],
	['location', 'Location'],
	['logging', 'Logging'],
	['ownershipControls', 'OwnershipControls'],
	['policy', 'Policy'],
	['policyStatus', 'PolicyStatus'],
	['replication', 'Replication'],
	['tagging', 'Tagging'],
	['versioning', 'Versioning'],
	['website', 'Website']
]);
