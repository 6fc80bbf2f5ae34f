import type { Item } from '../items/item';
import { plain } from '../items/words';
import { topicOf } from '../question-id';
import { optionsOf, saidBy, stemOf } from './from-item';
import {
	isMatching,
	isOrder,
	targetsOf,
	tidied,
	type ChoiceQuestion,
	type Question
} from './question';
import { zipped } from './zip';
import { xmlText } from './xml-text';

/**
 * QTI 2.1, out only: a zip with one XML file for each question, a test that lists them, and a manifest. It
 * holds also what is put in order or matched.
 *
 * https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html
 */
export type QtiItem =
	| ({ readonly kind: 'choice' } & ChoiceQuestion)
	| {
			readonly kind: 'order';
			readonly topic: string;
			readonly stem: string;
			/** In their right order. */
			readonly steps: readonly { readonly text: string; readonly why: string }[];
	  }
	| {
			readonly kind: 'match';
			readonly topic: string;
			readonly stem: string;
			readonly targets: readonly string[];
			/** `target` is a place in `targets`. */
			readonly pairs: readonly {
				readonly text: string;
				readonly target: number;
				readonly why: string;
			}[];
	  };

/** A question of ours; every kind has a place. */
export function qtiFromItem(item: Item): QtiItem {
	const [topic, stem] = [topicOf(item.id), stemOf(item)];
	switch (item.kind) {
		case 'one':
		case 'several':
			return qtiFrom(tidied({ topic, stem, options: optionsOf(item) }));
		case 'order': {
			const steps = item.steps.map(({ text, why }) => ({ text: plain(text), why: plain(why) }));
			return { kind: 'order', topic, stem, steps };
		}
		case 'match': {
			const places = new Map(item.targets.map(({ id }, at) => [id, at]));
			const pairs = item.pairs.map((pair) => ({
				text: saidBy(pair),
				target: places.get(pair.target) ?? 0,
				why: plain(pair.why)
			}));
			return {
				kind: 'match',
				topic,
				stem,
				targets: item.targets.map(({ text }) => plain(text)),
				pairs
			};
		}
	}
}

/** A question of the learner’s own. */
export function qtiFrom(question: Question): QtiItem {
	if (!isMatching(question)) return { kind: 'choice', ...question };
	const { topic, stem, pairs, why } = question;
	const whyOf = (at: number) => (at === pairs.length - 1 ? why : '');
	if (isOrder(question)) {
		const steps = pairs.map(({ target }, at) => ({ text: target, why: whyOf(at) }));
		return { kind: 'order', topic, stem, steps };
	}
	const targets = targetsOf(question);
	return {
		...{ kind: 'match', topic, stem, targets },
		pairs: pairs.map(({ text, target }, at) => ({
			...{ text, target: targets.indexOf(target), why: whyOf(at) }
		}))
	};
}

export function writeQti(items: readonly QtiItem[]): Uint8Array {
	const named = items.map((item, at) => ({ item, id: `q${String(at + 1).padStart(4, '0')}` }));
	const ids = named.map(({ id }) => id);
	const files = Object.fromEntries([
		['imsmanifest.xml', manifest(ids)],
		['test.xml', test(ids)],
		...named.map(({ item, id }) => [`items/${id}.xml`, itemXml(item, id)] as const)
	]);
	return zipped(
		Object.fromEntries(
			Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])
		)
	);
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema =
	'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"';

function manifest(ids: readonly string[]): string {
	const items = ids.map(
		(id) =>
			`<resource identifier="r-${id}" type="imsqti_item_xmlv2p1" href="items/${id}.xml"><file href="items/${id}.xml"/></resource>`
	);
	const needed = ids.map((id) => `<dependency identifierref="r-${id}"/>`);
	return `${head}
<manifest identifier="leastwise-questions" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd">
<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
<organizations/>
<resources>
<resource identifier="r-test" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml"/>${needed.join('')}</resource>
${items.join('\n')}
</resources>
</manifest>
`;
}

function test(ids: readonly string[]): string {
	const refs = ids.map((id) => `<assessmentItemRef identifier="${id}" href="items/${id}.xml"/>`);
	return `${head}
<assessmentTest ${schema} identifier="test" title="Questions on AWS IAM">
<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">
<assessmentSection identifier="section" title="Questions" visible="true">
${refs.join('\n')}
</assessmentSection>
</testPart>
</assessmentTest>
`;
}

function itemXml(item: QtiItem, id: string): string {
	const { cardinality, base, right, interaction, feedback, after } = partsOf(item);
	const title = xmlText(`${item.topic || 'Question'}, ${id}`);
	const values = right.map((value) => `<value>${value}</value>`).join('');
	return `${head}
<assessmentItem ${schema} identifier="${id}" title="${title}" adaptive="false" timeDependent="false">
<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${base}"><correctResponse>${values}</correctResponse></responseDeclaration>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
<outcomeDeclaration identifier="FEEDBACK" cardinality="${feedback === 'response' ? cardinality : 'single'}" baseType="identifier"/>
<itemBody>
${blocks(item.stem)}
${interaction}
</itemBody>
<responseProcessing>
<responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>
<setOutcomeValue identifier="FEEDBACK">${feedback === 'response' ? '<variable identifier="RESPONSE"/>' : '<baseValue baseType="identifier">why</baseValue>'}</setOutcomeValue>
</responseProcessing>
${after}</assessmentItem>
`;
}

interface Parts {
	readonly cardinality: 'single' | 'multiple' | 'ordered';
	readonly base: 'identifier' | 'directedPair';
	readonly right: readonly string[];
	readonly interaction: string;
	/** Whether each option has its own, or all of it follows the answer. */
	readonly feedback: 'response' | 'all';
	readonly after: string;
}

function partsOf(item: QtiItem): Parts {
	switch (item.kind) {
		case 'choice': {
			const right = item.options.flatMap((option, at) => (option.right ? [`o${at}`] : []));
			const options = item.options.map(
				({ text, why }, at) =>
					`<simpleChoice identifier="o${at}">${inline(text)}${why === '' ? '' : `<feedbackInline outcomeIdentifier="FEEDBACK" identifier="o${at}" showHide="show"> ${inline(why)}</feedbackInline>`}</simpleChoice>`
			);
			const one = right.length === 1;
			return {
				...{ cardinality: one ? 'single' : 'multiple', base: 'identifier', right },
				...{ feedback: 'response', after: '' },
				interaction: `<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${one ? 1 : 0}">\n${options.join('\n')}\n</choiceInteraction>`
			};
		}
		case 'order': {
			const steps = item.steps.map(
				({ text }, at) => `<simpleChoice identifier="o${at}">${inline(text)}</simpleChoice>`
			);
			return {
				...{ cardinality: 'ordered', base: 'identifier', feedback: 'all' },
				right: item.steps.map((_, at) => `o${at}`),
				// Not in the right order as they stand, where a program does not shuffle.
				interaction: `<orderInteraction responseIdentifier="RESPONSE" shuffle="true">\n${steps.toReversed().join('\n')}\n</orderInteraction>`,
				after: reasons(item.steps)
			};
		}
		case 'match': {
			const sources = item.pairs.map(
				({ text }, at) =>
					`<simpleAssociableChoice identifier="p${at}" matchMax="1">${inline(text)}</simpleAssociableChoice>`
			);
			const targets = item.targets.map(
				(text, at) =>
					`<simpleAssociableChoice identifier="t${at}" matchMax="0">${inline(text)}</simpleAssociableChoice>`
			);
			return {
				...{ cardinality: 'multiple', base: 'directedPair', feedback: 'all' },
				right: item.pairs.map(({ target }, at) => `p${at} t${target}`),
				interaction: `<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="${item.pairs.length}">\n<simpleMatchSet>${sources.join('')}</simpleMatchSet>\n<simpleMatchSet>${targets.join('')}</simpleMatchSet>\n</matchInteraction>`,
				after: reasons(item.pairs)
			};
		}
	}
}

function reasons(of: readonly { readonly text: string; readonly why: string }[]): string {
	const said = of.filter(({ why }) => why !== '');
	if (said.length === 0) return '';
	const each = said.map(({ text, why }) => `<p>${inline(text)}: ${inline(why)}</p>`);
	return `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="why" showHide="show">${each.join('')}</modalFeedback>\n`;
}

/** Paragraphs; one that holds a policy keeps its spaces. */
function blocks(text: string): string {
	return text
		.split(/\n{2,}/)
		.map((part) =>
			/^\s*[{[]/m.test(part) ? `<pre>${xmlText(part)}</pre>` : `<p>${inline(part)}</p>`
		)
		.join('\n');
}

function inline(text: string): string {
	return xmlText(text).replaceAll('\n', '<br/>');
}
