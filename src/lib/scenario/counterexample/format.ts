import * as v from 'valibot';
import { accountBlueprint } from '../../account/perform/blueprint';
import { policyKinds } from '../../policy/kind';
import { readForm, type QuestionJson } from '../../policy/question/json';
import { expression, json } from '../check-format';
import { duration } from '../duration-format';
import { formByKey } from '../form-by-key';
import { text } from '../text-format';
import { callEntries } from '../written-call-format';
import type { AccountFile } from '../../account/perform/account-file';
import type { CalledStep, Counterexample, Proof, Step } from './counterexample';

/*
 * beliefs/ID.yaml, as an author writes it. Every message says what to write instead.
 */

const outcome = v.picklist(
	['allowed', 'explicitDeny', 'implicitDeny'],
	'write allowed, explicitDeny or implicitDeny'
);

const written = v.record(v.string(), v.unknown(), 'write a policy: Version and Statement');
const policy = v.strictObject({ name: text, document: written });

/** A question as the playground has it, less what nobody wrote. */
const question = v.pipe(
	v.record(v.string(), v.unknown()),
	v.rawTransform(({ dataset, addIssue, NEVER }): QuestionJson => {
		const read = readForm(dataset.value);
		if (read.ok) return dataset.value as unknown as QuestionJson;
		addIssue({ message: read.error });
		return NEVER;
	})
);

const asked = {
	question,
	/** What the engine says. */
	outcome,
	/** What whoever holds the belief expects of it. */
	believed: outcome
};

/** What every account has that says nothing else. */
const plain = {
	version: 2,
	id: '111122223333',
	name: 'Marlow Maps',
	age: '425d',
	root: { email: 'ines@marlowmaps.example', password: 'paper-Harbour-41' }
};

/** Kept as it is written, too: for who reads it, and for a sandbox. */
const account = v.pipe(
	v.record(v.string(), v.unknown()),
	v.transform((given) => ({ ...plain, ...given }) as unknown as AccountFile),
	v.transform((whole) => ({ written: whole, blueprint: whole as unknown })),
	v.strictObject({ written: v.custom<AccountFile>(() => true), blueprint: accountBlueprint })
);

const refusal = v.pipe(text, v.regex(/^[A-Z]\w+$/, 'write an error code such as AccessDenied'));

const call = v.strictObject({
	/** In a sentence. */
	does: text,
	...callEntries,
	/** With what it is refused; without it, it is done. */
	refused: v.exactOptional(refusal),
	/** Something that is found in its answer. */
	value: v.exactOptional(
		v.strictObject({ query: expression, is: json, believed: v.exactOptional(json) })
	),
	/** What whoever holds the belief expects of the call, where that is not what it comes to. */
	believed: v.exactOptional(v.union([v.literal('done'), refusal], 'write done or an error code'))
});
const skip = v.strictObject({ does: text, skip: duration });

const proof = v.variant(
	'kind',
	[
		v.strictObject({ kind: v.literal('question'), ...asked }),
		v.strictObject({
			kind: v.literal('pair'),
			of: v.strictTuple([
				v.strictObject({ name: text, ...asked }),
				v.strictObject({ name: text, ...asked })
			])
		}),
		v.strictObject({
			kind: v.literal('calls'),
			account,
			steps: v.pipe(
				v.array(formByKey<Step>({ skip }, call as v.GenericSchema<unknown, CalledStep>)),
				v.minLength(1, 'write at least one call')
			)
		}),
		v.strictObject({
			kind: v.literal('findings'),
			as: v.optional(v.picklist(policyKinds), 'identity'),
			policy: written,
			codes: v.pipe(v.array(text), v.minLength(1, 'write the codes that the validator gives'))
		}),
		v.strictObject({
			kind: v.literal('compare'),
			/** Allows more than the belief has it. */
			first: policy,
			second: policy,
			/** A request that the first allows and the second does not. */
			witness: v.strictObject({
				principal: v.optional(text, 'arn:aws:iam::111122223333:user/jun'),
				action: text,
				resource: text,
				context: v.optional(v.record(v.string(), v.union([text, v.array(text)])), {})
			})
		}),
		v.strictObject({
			kind: v.literal('source'),
			title: text,
			address: v.pipe(
				text,
				v.regex(
					/^https:\/\/(?:docs\.)?aws\.amazon\.com\/\S+$/,
					'write the address of a page of AWS’s'
				)
			),
			checked: v.pipe(
				text,
				v.regex(/^\d{4}-\d{2}(?:-\d{2})?$/, 'write the month or the day, such as 2026-11')
			)
		})
	],
	'write kind: question, pair, calls, findings, compare or source'
);

const answer = v.strictObject({
	text,
	/** What is so. */
	right: v.optional(v.boolean('write true or leave it out'), false),
	/** What whoever holds the belief says. */
	held: v.optional(v.boolean('write true or leave it out'), false)
});

const answers = v.pipe(
	v.array(answer),
	v.minLength(2, 'write two to four answers'),
	v.maxLength(4, 'write two to four answers'),
	v.check((all) => all.filter(({ right }) => right).length === 1, 'mark one answer with right'),
	v.check((all) => all.filter(({ held }) => held).length === 1, 'mark one answer with held'),
	v.check((all) => !all.some(({ right, held }) => right && held), 'what is held cannot be right'),
	v.check(
		(all) => new Set(all.map(({ text }) => text)).size === all.length,
		'two answers say the same: change one'
	)
);

/** beliefs/ID.yaml */
export const counterexampleFile: v.GenericSchema<unknown, Counterexample> = v.pipe(
	v.strictObject({
		/** What there is, where neither policies nor calls say it. */
		given: v.exactOptional(text),
		ask: text,
		answers: v.exactOptional(answers),
		proof: proof as v.GenericSchema<unknown, Proof>,
		because: text
	}),
	v.forward(
		v.check(
			({ answers: given, proof: { kind } }) => given !== undefined || kind === 'question',
			'write two to four answers; only of a question it is known what can be answered'
		),
		['answers']
	)
);
