import { expect, test } from 'vitest';
import type { CatalogIndex } from './catalog';
import { CatalogLoader, CatalogUnavailable } from './loader';
import type { ServiceFile } from './service-file';

const index: CatalogIndex = {
	files: { storage: { s3: 'Amazon S3', ebs: 'Amazon EBS' }, people: { iam: 'AWS IAM' } },
	globalKeys: { ARN: 'aws:PrincipalArn' },
	rcpServices: 's3',
	keyPrefixes: {}
};

const files: Record<string, ServiceFile> = {
	storage: [service('s3', 'GetObject'), service('ebs', 'ListSnapshotBlocks')],
	people: [service('iam', 'GetUser')]
};

function service(prefix: string, action: string): ServiceFile[number] {
	return { prefix, keys: {}, types: [], actions: [[{ Read: action }, []]] };
}

/** Files that fail as often as `failures` says, and a list of what was asked for. */
function open(failures: Record<string, number> = {}) {
	const asked: string[] = [];
	const left = new Map(Object.entries(failures));
	async function answer<T>(name: string, content: T | undefined): Promise<T> {
		asked.push(name);
		await Promise.resolve();
		const failing = left.get(name) ?? 0;
		left.set(name, failing - 1);
		if (failing > 0 || content === undefined) throw new Error('the server answered 503');
		return content;
	}
	const loader = new CatalogLoader({
		index: () => answer('index', index),
		services: (name) => answer(name, files[name])
	});
	return { asked, loader };
}

test('with nothing asked for, only the index is loaded', async () => {
	const { asked, loader } = open();
	const catalog = await loader.load();
	expect(catalog.prefixes).toEqual(['ebs', 'iam', 's3']);
	expect(asked).toEqual(['index']);
});

test('what is asked for is known, and what was asked for before', async () => {
	const { loader } = open();
	await loader.load(['iam']);
	const catalog = await loader.load(['s3']);
	expect(catalog.service('s3')?.action('getobject')?.name).toBe('GetObject');
	expect(catalog.service('iam')?.action('GetUser')?.level).toBe('Read');
});

test('a file is asked for once, however many ask at once', async () => {
	const { asked, loader } = open();
	await Promise.all([
		loader.load(['s3']),
		loader.load(['s3', 'iam']),
		loader.load(['ebs']),
		loader.load()
	]);
	await loader.load(['s3', 'ebs', 'iam']);
	expect(asked.sort()).toEqual(['index', 'people', 'storage']);
});

test('two files that arrive at once are both kept', async () => {
	const { loader } = open();
	const [, catalog] = await Promise.all([loader.load(['s3']), loader.load(['iam', 's3'])]);
	expect(catalog.loaded.map(({ prefix }) => prefix)).toEqual(['ebs', 'iam', 's3']);
});

test('a prefix that AWS does not have is no error', async () => {
	const { asked, loader } = open();
	await loader.load(['nothing']);
	expect(asked).toEqual(['index']);
});

test.each(['index', 'storage'])('when %s fails, all who wait hear why', async (file) => {
	const { loader } = open({ [file]: 1 });
	const answers = await Promise.allSettled([loader.load(['s3']), loader.load(['s3'])]);
	for (const answer of answers) {
		if (answer.status === 'fulfilled') throw new Error('It should have failed');
		expect(answer.reason).toBeInstanceOf(CatalogUnavailable);
		expect(String(answer.reason)).toContain(file);
		expect(String(answer.reason)).toContain('the server answered 503');
	}
});

test.each(['index', 'storage'])('after %s has failed, asking again tries again', async (file) => {
	const { asked, loader } = open({ [file]: 2 });
	await expect(loader.load(['s3'])).rejects.toThrow(CatalogUnavailable);
	await expect(loader.load(['s3'])).rejects.toThrow(CatalogUnavailable);
	const catalog = await loader.load(['s3']);
	expect(catalog.service('s3')).toBeDefined();
	expect(asked.filter((name) => name === file)).toHaveLength(3);
});
