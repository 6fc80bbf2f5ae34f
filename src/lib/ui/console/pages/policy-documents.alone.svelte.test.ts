import { expect, test } from 'vitest';
import { managedPolicy } from '$lib/catalog/managed-policies';
import { placeAt } from '../place';
import { pages } from './pages';

test('the page of a policy comes with what AWS’s policies say, which it reads at once', async () => {
	const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
	const text = () => managedPolicy(arn)?.text;
	expect(text).toThrow('is read before it is loaded');
	await placeAt(`#/policies/${encodeURIComponent(arn)}`, pages).page?.listed.component.load();
	expect(text()).toContain('s3:Get*');
});
