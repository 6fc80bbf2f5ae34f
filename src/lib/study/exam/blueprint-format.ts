import * as v from 'valibot';
import { dayText, text } from '../../scenario/text-format';

/* questions/exams/CODE.yaml, as an author writes it. Every message says what to write instead. */

const day = dayText('write a day, such as 2026-12-01');
const number = (what: string) => v.pipe(v.number(what), v.integer(what), v.minValue(1, what));
const kinds = ['one', 'several', 'order', 'match'] as const;

const task = v.strictObject({
	task: v.pipe(
		v.string('write the number of the task in quotes, such as "4.2"'),
		v.regex(/^[1-9]\.[1-9]$/, 'write the number of the task, such as 4.2')
	),
	name: text,
	part: v.optional(
		v.pipe(
			v.number('write how much of the task is about IAM, from 0.1 to 1'),
			v.minValue(0.1, 'write 0.1 or more, or leave the task out'),
			v.maxValue(1, 'write 1 at most')
		),
		1
	)
});

const domain = v.pipe(
	v.strictObject({
		name: text,
		weight: number('write the weight of the domain in percent, such as 20'),
		tasks: v.optional(number('write how many tasks the domain has'), 1),
		asked: v.optional(v.array(task, 'write a list of tasks'), [])
	}),
	v.check(
		({ tasks, asked }) => asked.length <= tasks,
		'write in tasks how many tasks the domain has, with those that are not asked about'
	)
);

/** questions/exams/CODE.yaml */
export const examFile = v.pipe(
	v.strictObject({
		name: text,
		from: day,
		until: v.exactOptional(day),
		minutes: number('write how many minutes the exam has'),
		questions: v.strictObject({
			scored: number('write how many questions are scored'),
			unscored: number('write how many questions are not scored')
		}),
		pass: number('write the scaled score that passes, such as 720'),
		kinds: v.pipe(
			v.array(v.picklist(kinds, `write ${kinds.join(', ')}`)),
			v.minLength(1, 'write the kinds of questions that the exam has')
		),
		domains: v.pipe(
			v.array(domain, 'write the domains in their order'),
			v.minLength(1, 'write the domains in their order')
		),
		mock: number('write how many questions a mock exam has')
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { domains, from, until } = dataset.value;
		const whole = domains.reduce((sum, { weight }) => sum + weight, 0);
		if (whole !== 100)
			addIssue({ message: `the weights of the domains come to ${whole}: they are 100 together` });
		if (until !== undefined && until < from)
			addIssue({ message: 'until is before from: write the last day on which it can be sat' });
		const asked = domains.flatMap((each, at) => each.asked.map(({ task }) => ({ task, at })));
		if (asked.length === 0) addIssue({ message: 'no task is asked about: name one in asked' });
		for (const { task: name, at } of asked)
			if (!name.startsWith(`${at + 1}.`))
				addIssue({ message: `task ${name} stands in domain ${at + 1}: write it where it belongs` });
		const names = asked.map((each) => each.task);
		for (const twice of names.filter((each, at) => names.indexOf(each) < at))
			addIssue({ message: `task ${twice} stands here twice: keep one` });
	})
);
