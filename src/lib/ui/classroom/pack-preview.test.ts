import { expect, test } from 'vitest';
import { scenarioItem } from './chosen';
import { emptyForm, type PackForm } from './pack-draft';
import { previewOf } from './pack-preview';

const form: PackForm = { ...emptyForm, items: [scenarioItem('01-lock-down-root')] };

test('there is nothing to see of a pack without anything to be done', () => {
	expect(previewOf({ ...form, items: [] })).toBeUndefined();
});

test('a pack can be seen before it has a title', () => {
	expect(previewOf({ ...form, title: ' ' })?.title).toBe('The pack');
});

test('numbers that are no numbers yet are left out', () => {
	const typed = { ...form, tries: '2', minutes: 'x', passing: '' };
	expect(previewOf(typed)?.rules).toEqual({ hints: true, tries: 2, passing: 0 });
});

test('what is filled in is seen, and no name of the class', () => {
	const filled: PackForm = {
		...{ ...form, title: 'First week', opens: '2026-11-23', due: '2026-12-04' },
		...{ roster: 'Ruth Adeyemi', sealed: true }
	};
	const pack = previewOf(filled);
	expect(pack).toMatchObject({
		...{ title: 'First week', opens: '2026-11-23', due: '2026-12-04', sealTo: 'preview' },
		learners: { kind: 'codes', checks: [] }
	});
	expect(JSON.stringify(pack)).not.toContain('Ruth');
	expect(previewOf({ ...filled, who: 'open' })?.learners).toEqual({ kind: 'open' });
});
