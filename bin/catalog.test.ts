import { expect, test } from 'vitest';
import { openCatalog } from './catalog';

test('the command line knows services from the files of its checkout', async () => {
	const catalog = await openCatalog().load(['ec2', 's3']);
	expect(catalog.service('ec2')?.action('RunInstances')?.level).toBe('Write');
	expect(catalog.service('s3')?.action('GetObject')?.level).toBe('Read');
	expect(catalog.service('sagemaker')).toBeUndefined();
});
