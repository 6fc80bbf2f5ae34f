import fc from 'fast-check';
import { lacksInGift } from './gift';
import {
	faultOf,
	isChoice,
	isMatching,
	letters,
	tidied,
	type ChoiceQuestion,
	type MatchingQuestion
} from './question';

/** What formats have signs for, and what lies beyond ASCII. */
const awkward = [
	...[
		'=',
		'~',
		'#',
		'{',
		'}',
		':',
		'\\',
		'\\n',
		'%50%',
		'->',
		'//',
		'::',
		'####',
		'[html]',
		'[plain]'
	],
	...['A. ', 'B) ', 'ANSWER: A', '$CATEGORY: x', 'T', '"', "'", ',', ';', '-', '+', '@', '=1+1'],
	...[
		'<b>',
		'</b>',
		'<',
		'>',
		'&',
		'&lt;',
		'&amp;lt;',
		'<script>',
		'<!--',
		'<br>',
		'  ',
		' ',
		'\n',
		'\n\n'
	],
	...[
		'é',
		'’',
		'日本',
		'🔑',
		'İ',
		's3:Get*',
		'arn:aws:s3:::maps/*',
		'{"Effect": "Deny"}',
		'\t',
		'\u001f'
	]
];
/** Of all that formats have signs for. */
export const anyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(...awkward),
			fc.string({ maxLength: 6 }),
			fc.string({ unit: 'binary', maxLength: 3 })
		),
		{ maxLength: 8 }
	)
	.map((parts) => parts.join(''));
const longer = fc.oneof(
	{ weight: 9, arbitrary: anyText },
	{ weight: 1, arbitrary: fc.string({ minLength: 3000, maxLength: 9000, size: 'max' }) }
);

/** Any question with options that can be asked. */
const anyChoice: fc.Arbitrary<ChoiceQuestion> = fc
	.record({
		topic: anyText,
		stem: longer,
		options: fc.array(fc.record({ text: anyText, right: fc.boolean(), why: longer }), {
			minLength: 2,
			maxLength: letters.length
		})
	})
	.map(tidied)
	.filter(isChoice)
	.filter((question) => faultOf(question) === undefined);

const anyMatching: fc.Arbitrary<MatchingQuestion> = fc
	.record({
		topic: anyText,
		stem: longer,
		pairs: fc.array(fc.record({ text: anyText, target: anyText }), { minLength: 2, maxLength: 5 }),
		spare: fc.array(anyText, { maxLength: 2 }),
		why: longer
	})
	.map(tidied)
	.filter(isMatching)
	.filter((question) => (faultOf(question) ?? lacksInGift(question)) === undefined);

export const anyChoices = fc.array(anyChoice, { minLength: 1, maxLength: 6 });
/** With options, or with pairs that GIFT has a place for. */
export const anyQuestions = fc.array(fc.oneof(anyChoice, anyMatching), {
	minLength: 1,
	maxLength: 6
});
