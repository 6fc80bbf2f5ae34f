import { describe, expect, test } from 'vitest';
import type { ServiceFacts } from '../policy/facts';
import { whole } from './testing/whole';

const services = whole.loaded;

test('every service that the index names is in its file', () => {
	expect(services.map(({ prefix }) => prefix)).toEqual(whole.prefixes);
	expect(services).toHaveLength(456);
});

test('there are all actions, resource types and condition keys', () => {
	const total = (count: (service: ServiceFacts) => number) =>
		services.reduce((sum, service) => sum + count(service), 0);
	expect(total(({ actions }) => actions.length)).toBe(22_091);
	expect(total(({ resourceTypes }) => resourceTypes.length)).toBe(2_334);
	expect(total(({ keys }) => keys.length)).toBe(2_577);
});

describe('everything is found by its name', () => {
	const notFound = (find: (service: ServiceFacts) => readonly string[]) =>
		services.flatMap((service) => find(service).map((name) => `${service.prefix} ${name}`));
	const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

	test('actions', () => {
		const lost = notFound((service) =>
			namesOf(service.actions.filter((each) => service.action(each.name) !== each))
		);
		expect(lost).toEqual([]);
	});

	test('resource types, those that actions name too', () => {
		const lost = notFound((service) => [
			...namesOf(service.resourceTypes.filter((each) => service.resourceType(each.name) !== each)),
			...namesOf(service.actions.flatMap(({ resourceTypes }) => resourceTypes)).filter(
				(name) => !service.resourceType(name)
			)
		]);
		expect(lost).toEqual([]);
	});

	test('condition keys, those that actions and resource types name too', () => {
		const lost = notFound((service) => {
			const keys = new Set(namesOf(service.keys));
			const used = [
				...service.actions,
				...service.actions.flatMap(({ resourceTypes }) => resourceTypes),
				...service.resourceTypes
			].flatMap((each) => each.keys);
			return [
				...namesOf(service.keys.filter((each) => service.key(each.name) !== each)),
				...used.filter((name) => !keys.has(name))
			];
		});
		expect(lost).toEqual([]);
	});
});

describe('no prose got in', () => {
	const strange = (form: RegExp, texts: (service: ServiceFacts) => readonly string[]) =>
		services.flatMap(texts).filter((text) => !form.test(text));

	test.each([
		['names of services', /^[\w&.,:/()@ -]{2,100}$/, ({ name }: ServiceFacts) => [name]],
		[
			'names of actions',
			/^[\w-]{1,100}$/,
			({ actions }: ServiceFacts) => actions.map(({ name }) => name)
		],
		[
			'names of resource types',
			/^[\w./ -]{1,100}$/,
			({ resourceTypes }: ServiceFacts) => resourceTypes.map(({ name }) => name)
		],
		[
			'patterns of ARNs',
			/^arn:[^\s,]{1,230}$/,
			({ resourceTypes }: ServiceFacts) => resourceTypes.flatMap(({ arns }) => arns)
		],
		[
			'names of condition keys',
			/^[\w.${}/-]+:\S{1,100}$/,
			({ keys }: ServiceFacts) => keys.map(({ name }) => name)
		]
	])('%s', (_, form, texts) => {
		expect(strange(form, texts)).toEqual([]);
	});
});
