import fc from 'fast-check';
import { faultOf, letters, tidied, type Question } from './question';

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

/** Any question that can be asked. */
const anyQuestion: fc.Arbitrary<Question> = fc
	.record({
		topic: anyText,
		stem: longer,
		options: fc.array(fc.record({ text: anyText, right: fc.boolean(), why: longer }), {
			minLength: 2,
			maxLength: letters.length
		})
	})
	.map(tidied)
	.filter((question) => faultOf(question) === undefined);

export const anyQuestions = fc.array(anyQuestion, { minLength: 1, maxLength: 6 });
