import type * as fflate from 'fflate';
import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { examples, questionOf } from './examples';
import { fromFragment, fromText, toFragment } from './link';
import { limits } from './limits';
import { jsonOf } from './question-form';
import { questionFile } from './question-file';
import type { Question } from './question';

/** What has been unpacked: the work that a link costs. */
const unpacked = vi.hoisted(() => ({ bytes: 0 }));
vi.mock('fflate', async (original) => {
	const real = await original<typeof fflate>();
	class Counting extends real.Inflate {
		constructor(heard: fflate.FlateStreamHandler) {
			super((part, last) => {
				unpacked.bytes += part.length;
				heard(part, last);
			});
		}
	}
	return { ...real, Inflate: Counting };
});

/** Without the ids, which are this page's own. */
function shape(question: Question) {
	return { ...question, policies: question.policies.map((each) => ({ ...each, id: '' })) };
}

function restored(fragment: string): Question {
	const read = fromFragment(fragment);
	if (!read?.ok) throw new Error(`${fragment} is refused: ${read?.error ?? 'no question'}`);
	return read.value;
}

const base: Question = {
	principal: 'arn:aws:iam::111122223333:user/tomas',
	action: 's3:GetObject',
	resource: 'arn:aws:s3:::marlow-maps/a',
	resourceAccount: '',
	context: [],
	policies: [],
	blockPublicAccess: false,
	unknown: [],
	compared: undefined
};

const text = fc.string({ unit: 'binary', maxLength: 60 }).map((each) => each.replaceAll('\r', ''));
const policy = fc.record({ name: text, text });
const question: fc.Arbitrary<Question> = fc
	.record({
		principal: text,
		action: text,
		resource: text,
		resourceAccount: text,
		context: fc.uniqueArray(
			fc.oneof(
				fc.record({
					key: fc.constantFrom('aws:SourceIp', 'aws:TagKeys', '', 'ключ'),
					form: fc.constant('list' as const),
					values: fc.array(text, { maxLength: 3 })
				}),
				fc.record({
					key: fc.constantFrom('aws:username', 'b'),
					form: fc.constant('one' as const),
					values: fc.tuple(text)
				}),
				fc.record({
					key: fc.constantFrom('c', 'd'),
					form: fc.constant('absent' as const),
					values: fc.constant([])
				})
			),
			{ selector: ({ key }) => key, maxLength: 4 }
		),
		identity: fc.array(policy, { maxLength: 3 }),
		scp: fc.array(fc.array(policy, { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
		blockPublicAccess: fc.boolean(),
		unknown: fc.uniqueArray(
			fc.constantFrom('scp' as const, 'boundary' as const, 'resource' as const)
		),
		unknownKeys: fc.uniqueArray(fc.constantFrom('aws:SourceVpc', 'e', 'f')),
		compared: fc.option(fc.tuple(policy, policy), { nil: undefined })
	})
	.map(({ identity, scp, unknownKeys, ...rest }) => ({
		...rest,
		context: [
			...rest.context,
			...unknownKeys.map((key) => ({ key, form: 'unknown' as const, values: [] }))
		],
		policies: [
			...identity.map((each) => ({ ...each, id: '', layer: 'identity' as const, level: 0 })),
			...scp.flatMap((list, level) =>
				list.map((each) => ({ ...each, id: '', layer: 'scp' as const, level }))
			)
		]
	}));

test('a link restores any question to the letter', () => {
	fc.assert(
		fc.property(question, (asked) => {
			expect(shape(restored(toFragment(asked)))).toEqual(asked);
		})
	);
});

/** Of the version that first had links: whoever has kept one opens it today. */
const kept =
	'question=bVHLTsJAFP0VctcQKPhIZgcLjXGBEYMLymIYLqbSztR5BJum_-4ZxLZR7653zuue1mT5I7DzJGoqbaZVVsqcBEmrhTw5kclCiAQzxcwwIji2Y28K6WhIUvnMaODdTNyzX-7eWXnsLTsTrOKeEhBCFNLm5jQqZOnGsoebK2WCRgq6wlxjbjAAKKM9f57jRZEX-fbIlSOxoUjf0RYZsI-htCyiXxsN69VZ_KEkoUOeN82QSpNnKmMo1JTtWfvMV1Cr6cJ-ZrkHeW9UKPCKTZ3qwSClNVuHU1MS-JhOkukomYyS25SG3-8rLz1HSkRstqluqEG4rojWYhHUkWNJfZMBIZxTSLrpwtwh9Px1hXLYxZP6hLN8B13qvFrN_sEgwy436vgUdrj8IiW8DQzDoI_anPD_asplhQtjsRYpwDr-9Nz2uC4VbcFSpiilhWtnv-CDweaP_bBFzA-e7e9mSaKtJMZsvgA';

test('a link of the first version opens as it was', () => {
	expect(shape(restored(kept))).toEqual({
		principal: 'arn:aws:iam::111122223333:user/tomas',
		action: 's3:GetObject',
		resource: 'arn:aws:s3:::marlow-maps/a',
		resourceAccount: '444455556666',
		context: [
			{ key: 'aws:TagKeys', form: 'list', values: ['a', 'b'] },
			{ key: 'aws:username', form: 'one', values: ['tomas'] },
			{ key: 'aws:SourceIp', form: 'absent', values: [] },
			{ key: 'aws:SourceVpc', form: 'unknown', values: [] }
		],
		policies: [
			{
				id: '',
				layer: 'identity',
				level: 0,
				name: 'Read',
				text: '{\n  "Version": "2012-10-17",\n  "Statement": []\n}'
			},
			{ id: '', layer: 'resource', level: 0, name: 'Bucket', text: '{ ' },
			{ id: '', layer: 'scp', level: 0, name: 'FullAWSAccess', text: '{}' },
			{ id: '', layer: 'scp', level: 1, name: 'OnlyS3', text: '{}' }
		],
		blockPublicAccess: true,
		unknown: ['rcp'],
		compared: [
			{ name: 'Before', text: '{}' },
			{ name: 'After', text: '{"a":1}' }
		]
	});
	expect(toFragment(restored(kept))).toBe(kept);
});

test('a file of the first version opens as it was', () => {
	const read = fromText(
		JSON.stringify({
			request: {
				principal: 'arn:aws:iam::111122223333:user/tomas',
				action: 's3:GetObject',
				resource: 'arn:aws:s3:::marlow-maps/a',
				context: { 'aws:MultiFactorAuthAge': 120, 'aws:SecureTransport': true }
			},
			policies: {
				identity: [{ name: 'Read', document: { Version: '2012-10-17' } }],
				resource: null
			}
		})
	);
	expect(read.ok && shape(read.value)).toEqual({
		...base,
		context: [
			{ key: 'aws:MultiFactorAuthAge', form: 'one', values: ['120'] },
			{ key: 'aws:SecureTransport', form: 'one', values: ['true'] }
		],
		policies: [
			{
				id: '',
				layer: 'identity',
				level: 0,
				name: 'Read',
				text: '{\n  "Version": "2012-10-17"\n}'
			}
		]
	});
});

test('a file restores any question, its policies laid out afresh', () => {
	fc.assert(
		fc.property(question, (asked) => {
			const read = fromText(questionFile(asked));
			const laidOut = (text: string) => {
				try {
					const json: unknown = JSON.parse(text);
					const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
					return isObject ? JSON.stringify(json, null, 2) : text;
				} catch {
					return text;
				}
			};
			const afresh = <T extends { readonly text: string }>(policy: T) => ({
				...policy,
				text: laidOut(policy.text)
			});
			const { compared } = asked;
			expect(read.ok && shape(read.value)).toEqual({
				...asked,
				policies: asked.policies.map(afresh),
				compared: compared && [afresh(compared[0]), afresh(compared[1])]
			});
		})
	);
});

test.each(examples.map((example) => [example.title, example] as const))(
	'the link of “%s” is short enough for any browser',
	(_, example) => {
		expect(toFragment(questionOf(example)).length).toBeLessThan(2000);
	}
);

test('a question keeps its policies in a file that the command line can read', () => {
	for (const example of examples) {
		const asked = questionOf(example);
		const read = fromText(questionFile(asked));
		expect(read.ok && shape(read.value)).toEqual(shape(asked));
	}
});

test('a policy that is no JSON yet keeps its text in a file', () => {
	const broken = {
		id: '',
		layer: 'identity',
		level: 0,
		name: 'Broken',
		text: '{ "Statement": '
	} as const;
	const read = fromText(questionFile({ ...base, policies: [broken] }));
	expect(read.ok && read.value.policies[0]?.text).toBe(broken.text);
});

test('an address without a question is none', () => {
	expect(fromFragment('')).toBeUndefined();
	expect(fromFragment('#main')).toBeUndefined();
});

function packed(json: string): string {
	const bytes = deflateSync(strToU8(json));
	return `question=${btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '')}`;
}

const json = jsonOf(base);

describe('a damaged or hostile link is refused', () => {
	const whole = toFragment(base);
	test.each([
		['it is cut off', whole.slice(0, -12)],
		['a character is exchanged', `${whole.slice(0, 20)}*${whole.slice(21)}`],
		['it is empty', 'question='],
		['it is no deflated text', 'question=AAAA'],
		['it is no JSON', packed('{ "request": ')],
		['a part is missing', packed('{ "request": {} }')],
		['an element is unknown', packed(JSON.stringify({ ...json, more: 1 }))],
		['a type is wrong', packed(JSON.stringify({ ...json, policies: { identity: 'all' } }))],
		['a level is empty', packed(JSON.stringify({ ...json, policies: { scp: [[]] } }))],
		['it unpacks to more than a million characters', packed(`"${'a'.repeat(limits.json + 1)}"`)],
		[
			'it brings too many policies',
			packed(
				JSON.stringify({
					...json,
					policies: {
						identity: Array.from({ length: 2501 }, () => ({ name: 'p', document: '{}' }))
					}
				})
			)
		],
		[
			'it brings too many levels',
			packed(
				JSON.stringify({
					...json,
					policies: { rcp: Array.from({ length: 11 }, () => [{ name: 'p', document: '{}' }]) }
				})
			)
		],
		[
			'it brings too many keys',
			packed(
				JSON.stringify({
					...json,
					unknown: { keys: Array.from({ length: 201 }, (_, at) => `aws:RequestTag/${at}`) }
				})
			)
		],
		[
			'it brings too many values',
			packed(
				JSON.stringify({
					...json,
					request: {
						...json.request,
						context: { 'aws:TagKeys': Array.from({ length: 101 }, (_, at) => at) }
					}
				})
			)
		],
		[
			'a word is too long',
			packed(JSON.stringify({ ...json, request: { ...json.request, action: 'a'.repeat(4097) } }))
		],
		[
			'a name is too long',
			packed(
				JSON.stringify({
					...json,
					policies: { resource: { name: 'a'.repeat(129), document: '{}' } }
				})
			)
		],
		['it is nested beyond reason', packed('['.repeat(200_000) + ']'.repeat(200_000))],
		[
			'a policy is nested beyond reason',
			packed(
				JSON.stringify(json).replace(
					'"policies":{}',
					`"policies":{"identity":[{"name":"p","document":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}]}`
				)
			)
		]
	])('because %s', (_, fragment) => {
		expect(fromFragment(fragment)).toEqual({ ok: false, error: expect.stringMatching(/./) });
	});

	test('because it reaches for a prototype, and touches none', () => {
		const hostile = JSON.stringify(json).replace(
			'"policies":{}',
			'"policies":{"__proto__":{"a":1}}'
		);
		const read = fromFragment(packed(hostile));
		expect(read?.ok === true && Object.hasOwn(read.value, 'a')).toBe(false);
		expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
	});

	test('before much of it is unpacked, however large it says it is', () => {
		unpacked.bytes = 0;
		fromFragment(packed('a'.repeat(50_000_000)));
		// One slice more than is allowed, and no slice becomes more than a thousand times as long.
		expect(unpacked.bytes).toBeLessThan(limits.json + 1024 * 1100);
		unpacked.bytes = 0;
		fromFragment(`question=${'A'.repeat(5_000_000)}`);
		expect(unpacked.bytes).toBe(0);
	});
});
