import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folder } from './folder.fixture';
import { readScenario } from './read';
import { variantFor } from './variant';
import { asPlain, draw } from './variants';

const slug = '99-jun';

/** The small scenario, in which it differs who starts on Monday, and what the firm is called. */
const varied: Record<string, string> = {
	...Object.fromEntries(
		Object.entries(folder).map(([file, text]) => [
			file,
			text
				.replaceAll('jun,', '{{joiner.user}},')
				.replaceAll('UserName: jun', "UserName: '{{joiner.user}}'")
				.replaceAll('is: jun', "is: '{{joiner.user}}'")
				.replaceAll('Jun', '{{joiner.name}}')
				.replaceAll('Marlow Maps', '{{firm}}')
		])
	),
	'variants.yaml': `
joiner:
  - { name: Jun, user: jun }
  - { name: Noor, user: noor }
  - { name: Ola, user: ola.berg }
firm: [Marlow Maps, Marlow Charts]
`
};

function read(files: Record<string, string>, seed?: string) {
	const scenario = readScenario(slug, files, seed);
	if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
	return scenario.value;
}

const faults = (files: Record<string, string>) => {
	const scenario = readScenario(slug, files);
	return scenario.ok ? [] : scenario.error.map(({ file, message }) => `${file}: ${message}`);
};

describe('a scenario with variants', () => {
	test('is plain where nothing is drawn yet, in a first attempt, and as its files without them', () => {
		const { template, fingerprint, ...plain } = read(varied).scenario;
		const { fingerprint: other, ...without } = read(folder).scenario;
		expect(template).toBeDefined();
		expect(fingerprint).not.toBe(other);
		expect(plain).toEqual(without);
		expect(variantFor(read(varied).scenario, asPlain('seed'))).toEqual(read(varied).scenario);
	});

	test('is the same in a page, which fills in a template, and read from its files', () => {
		const { scenario } = read(varied);
		fc.assert(
			fc.property(fc.string(), (seed) => {
				const { template } = scenario;
				expect(variantFor(scenario, seed)).toEqual({ ...read(varied, seed).scenario, template });
			}),
			{ numRuns: 20 }
		);
	});

	test('draws everything sooner or later, always the same for one seed', () => {
		const { variants } = read(varied).scenario.template ?? { variants: {} };
		const seeds = Array.from({ length: 50 }, (_, at) => `seed ${at}`);
		const drawn = seeds.map((seed) => JSON.stringify([...draw(variants, seed)]));
		expect(new Set(drawn).size).toBe(6);
		expect(seeds.map((seed) => JSON.stringify([...draw(variants, seed)]))).toEqual(drawn);
	});

	test('draws each by itself: another group changes none of the others', () => {
		const { variants } = read(varied).scenario.template ?? { variants: {} };
		fc.assert(
			fc.property(fc.string(), (seed) => {
				const more = draw({ ...variants, bucket: ['a-bucket', 'b-bucket'] }, seed);
				for (const [name, value] of draw(variants, seed)) expect(more.get(name)).toBe(value);
			})
		);
	});

	test('goes together where it stands in one row', () => {
		const { template } = read(varied).scenario;
		const users = new Map([
			['Jun', 'jun'],
			['Noor', 'noor'],
			['Ola', 'ola.berg']
		]);
		for (const seed of ['a', 'b', 'c', 'd']) {
			const drawn = draw(template?.variants ?? {}, seed);
			expect(users.get(drawn.get('joiner.name') ?? '')).toBe(drawn.get('joiner.user'));
		}
	});
});

describe('variants that are not sound are told with file and remedy', () => {
	test.each<[string, Record<string, string>, RegExp]>([
		[
			'a placeholder that nothing stands for',
			{ ...varied, 'brief.md': 'Hello {{joiner.nam}}.' },
			/^brief.md: nothing stands for \{\{joiner.nam\}\}: add it to variants.yaml, which has \{\{joiner.name\}\}/
		],
		[
			'a placeholder without variants',
			{ ...folder, 'brief.md': 'Hello {{x}}.' },
			/which has none$/
		],
		['one value', { ...varied, 'variants.yaml': 'firm: [Marlow]' }, /write at least two/],
		[
			'rows that differ in what they have',
			{ ...varied, 'variants.yaml': 'joiner: [{ name: Jun, user: jun }, { name: Noor }]' },
			/every row needs the same elements/
		],
		[
			'a value that would break out of its text',
			{ ...varied, 'variants.yaml': `firm: ["Marlow", "a', b: 'c"]` },
			/write letters, digits, spaces/
		],
		[
			'a placeholder where no name can stand',
			{
				...folder,
				'account.yaml': (folder['account.yaml'] ?? '').replace("'111122223333'", "'{{id}}'"),
				'variants.yaml': "id: ['111122223333', '444455556666']"
			},
			/^account.yaml: a placeholder cannot stand here.*twelve digits/
		]
	])('%s', (_, files, message) => {
		expect(faults(files).join('\n')).toMatch(message);
	});
});
