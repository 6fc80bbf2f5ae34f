import type * as fflate from 'fflate';
import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { examples, questionOf } from './examples';
import { fromFragment, fromText, toFragment } from './link';
import { limits, questionJson } from './question-json';
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
	return read.question;
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
		expect(read.ok && shape(read.question)).toEqual(shape(asked));
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
	expect(read.ok && read.question.policies[0]?.text).toBe(broken.text);
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

const json = questionJson(base);

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
					policies: { identity: Array.from({ length: 101 }, () => ({ name: 'p', document: '{}' })) }
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
		expect(fromFragment(fragment)).toMatchObject({ ok: false });
	});

	test('because it reaches for a prototype, and touches none', () => {
		const hostile = JSON.stringify(json).replace(
			'"policies":{}',
			'"policies":{"__proto__":{"a":1}}'
		);
		const read = fromFragment(packed(hostile));
		expect(read?.ok === true && Object.hasOwn(read.question, 'a')).toBe(false);
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
