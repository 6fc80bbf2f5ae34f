import * as v from 'valibot';
import { layers } from '../../policy/decision';
import { issues } from '../../policy/issues';
import { id } from '../../scenario/check-format';
import { parseProse, type Prose } from '../../scenario/prose';
import { dayText, text } from '../../scenario/text-format';
import type { Claimed, Level, OwnClaim } from './item';
import { policiesFormat, policyFormat } from './policies-format';
import { requestFormat } from './request-format';

/*
 * questions/TOPIC.yaml, as an author writes it. Every message says what to write instead.
 */

const prose = v.pipe(
	text,
	v.rawTransform(({ dataset, addIssue, NEVER }): Prose => {
		try {
			return parseProse(dataset.value);
		} catch (error) {
			addIssue({ message: error instanceof Error ? error.message : String(error) });
			return NEVER;
		}
	})
);

/** Words for outcomes as learners read them. */
const outcomes: Readonly<Record<string, Claimed>> = {
	allowed: 'allowed',
	denied: 'denied',
	'explicitly denied': 'explicitDeny',
	'implicitly denied': 'implicitDeny',
	depends: 'depends'
};
const outcome = v.pipe(
	v.picklist(Object.keys(outcomes), `write ${Object.keys(outcomes).join(', ')}`),
	v.transform((words) => outcomes[words] as Claimed)
);

const settlers = [...layers, 'root', 'owner', 'blockPublicAccess', 'unconditional'] as const;
const codes = Object.keys(issues);

const claimEntries = {
	outcome: v.exactOptional(outcome),
	layer: v.exactOptional(v.picklist(settlers, `write ${settlers.join(', ')}`)),
	sid: v.exactOptional(text),
	finding: v.exactOptional(
		v.picklist(
			[...codes, 'none'],
			'write the code of a finding as docs/policy-findings.md has it, or none'
		)
	)
};

/** What of a question for the engine an item or an option has. */
const askedEntries = {
	request: v.exactOptional(requestFormat),
	policy: v.exactOptional(policyFormat),
	policies: v.exactOptional(policiesFormat)
};

const belief = v.pipe(id);

/** What stands for a wrong option that no belief is behind, but a slip. */
export const noBelief = 'none';

const option = v.pipe(
	v.strictObject({
		text: v.exactOptional(prose),
		right: v.exactOptional(v.literal(true, 'write right: true, or leave it out')),
		why: prose,
		belief: v.exactOptional(belief),
		...askedEntries,
		...claimEntries
	}),
	v.check(
		({ right, belief }) => right === true || belief !== undefined,
		`say in belief what makes a wrong option right in somebody’s eyes: the id of one in beliefs.yaml, or ${noBelief} where it is a slip`
	)
);

const requests = v.optional(v.array(requestFormat, 'write a list of requests'), []);

const must = v.strictObject({
	allow: requests,
	deny: requests,
	least: v.optional(v.boolean('write true or false'), false)
});

const base = {
	id,
	stem: prose,
	level: v.pipe(
		v.picklist(
			[1, 2, 3, 4, 5] as const,
			'write a level from 1, to recall, to 5, the best of several'
		),
		v.transform((level): Level => level)
	),
	exams: v.optional(
		v.array(
			v.pipe(
				v.string(),
				v.regex(/^[A-Z]{3}-C\d\d [1-9]\.[1-9]$/, 'write exam and task, such as SCS-C03 4.2')
			)
		),
		[]
	),
	source: v.pipe(
		text,
		v.regex(/^https:\/\/(docs\.)?aws\.amazon\.com\/\S+$/, 'write the address of a page of AWS’s')
	),
	checked: dayText('write the day on which the page was read, such as 2026-11-30')
};

const unknown = v.optional(
	v.strictObject({
		layers: v.optional(v.array(v.picklist(layers, `write ${layers.join(', ')}`)), []),
		keys: v.optional(v.array(text), [])
	}),
	{}
);

const given = { ...askedEntries, unknown };
const choice = { ...base, ...given, ...claimEntries, must: v.exactOptional(must) };
const options = v.pipe(
	v.array(option, 'write a list of options'),
	v.minLength(3, 'write more options')
);

const one = v.strictObject({ kind: v.literal('one'), ...choice, options });
const several = v.strictObject({ kind: v.literal('several'), ...choice, options });

const order = v.strictObject({
	kind: v.literal('order'),
	...base,
	belief: v.exactOptional(belief),
	steps: v.pipe(
		v.array(v.strictObject({ text: prose, why: prose }), 'write the steps in their right order'),
		v.minLength(3, 'write three steps or more'),
		v.maxLength(5, 'write five steps or fewer')
	)
});

const match = v.strictObject({
	kind: v.literal('match'),
	...base,
	...given,
	belief: v.exactOptional(belief),
	pairs: v.pipe(
		v.array(
			v.strictObject({
				text: v.exactOptional(prose),
				target: text,
				why: prose,
				...askedEntries,
				...claimEntries
			}),
			'write pairs, each with a target'
		),
		v.minLength(3, 'write three pairs or more'),
		v.maxLength(7, 'write seven pairs or fewer')
	),
	/** Targets that fit nothing. */
	spare: v.optional(v.array(text), [])
});

const item = v.variant(
	'kind',
	[one, several, order, match],
	'write kind: one, several, order or match'
);

/** questions/TOPIC.yaml */
export const itemsFile = v.array(item, 'write a list of questions');

export type WrittenItem = v.InferOutput<typeof item>;
export type WrittenOption = v.InferOutput<typeof option>;
export type WrittenClaim = Pick<WrittenOption, keyof typeof claimEntries>;

/** What is claimed, and nothing besides. */
export function claimIn({ outcome, layer, sid, finding }: WrittenClaim): OwnClaim {
	return {
		...(outcome !== undefined && { outcome }),
		...(layer !== undefined && { layer }),
		...(sid !== undefined && { sid }),
		...(finding !== undefined && { finding })
	};
}
