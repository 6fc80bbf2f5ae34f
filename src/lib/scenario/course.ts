import * as v from 'valibot';
import { suggest } from '../policy/suggest';
import { listed } from '../policy/wording';
import type { FileFault } from './read';
import type { Outline } from './scenario';
import { text } from './text-format';

/** What is taught, and the road through it. */
export interface Course {
	/** The names of topics, by id. */
	readonly topics: Readonly<Record<string, string>>;
	readonly road: readonly Part[];
	readonly workbook: readonly BookPart[];
}

/** A part of the workbook, with the chapters that it has or is to have. */
export interface BookPart {
	readonly part: string;
	readonly chapters: readonly Planned[];
}

/** A part of the road, with the scenarios that it has or is to have. */
export interface Part {
	readonly part: string;
	readonly scenarios: readonly Planned[];
}

export interface Planned {
	/** Two digits. */
	readonly number: string;
	/** Until it is made, and has a title of its own. */
	readonly title: string;
}

const topic = v.pipe(
	v.string(),
	v.regex(
		/^[a-z][a-z0-9-]*$/,
		'name a topic in lowercase letters, digits and hyphens, such as root-user'
	)
);
const number = v.pipe(
	v.string('write the number in quotes'),
	v.regex(/^\d\d$/, 'write two digits, such as 07')
);

/** course.yaml */
export const courseFile: v.GenericSchema<unknown, Course> = v.pipe(
	v.strictObject({
		topics: v.record(topic, text, 'write topics by id'),
		road: v.pipe(
			v.array(
				v.strictObject({
					part: text,
					scenarios: v.pipe(
						v.array(v.strictObject({ number, title: text })),
						v.minLength(1, 'a part has a scenario')
					)
				})
			),
			v.minLength(1, 'the road has a part')
		),
		workbook: v.optional(
			v.array(
				v.strictObject({
					part: text,
					chapters: v.pipe(
						v.array(v.strictObject({ number, title: text })),
						v.minLength(1, 'a part has a chapter')
					)
				})
			),
			[]
		)
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { topics, road, workbook } = dataset.value;
		for (const name of twice(Object.values(topics))) {
			addIssue({ message: `two topics are called “${name}”: name one of them otherwise` });
		}
		for (const name of twice(road.map(({ part }) => part))) {
			addIssue({ message: `two parts are called “${name}”: make one of them` });
		}
		for (const [what, planned] of [
			['scenario', road.flatMap(({ scenarios }) => scenarios)],
			['chapter', workbook.flatMap(({ chapters }) => chapters)]
		] as const) {
			const numbers = planned.map((each) => each.number);
			const astray = numbers.find((each, at) => at > 0 && each <= (numbers[at - 1] ?? ''));
			if (astray !== undefined) {
				addIssue({ message: `${what} ${astray} is not in its place: number them in order` });
			}
		}
	})
);

/** An id that another file is to have, with those that are spelt or begin alike. */
export function unknownIn(
	what: string,
	id: string,
	known: readonly string[],
	file: string
): string {
	const words = id.split('-').filter(({ length }) => length > 3);
	const alike = known.filter((each) => words.some((word) => each.includes(word.slice(0, 6))));
	const meant = [...new Set([...suggest(id, known), ...alike])].slice(0, 6);
	return `there is no ${what} ${id}: write ${listed([...meant, meant.length > 0 ? 'another' : 'one'], 'or')} of ${file}, or add it there`;
}

function twice(names: readonly string[]): readonly string[] {
	return names.filter((name, at) => names.indexOf(name) !== at);
}

/** What a scenario says of its place in the course and the course does not know. */
export function strayIn({ topics, part, number }: Outline, course: Course): readonly FileFault[] {
	const file = 'scenario.yaml';
	const parts = course.road.map((each) => each.part);
	const strayTopics = topics.flatMap((topic, at) =>
		Object.hasOwn(course.topics, topic)
			? []
			: [
					{
						file,
						path: `topics[${at}]`,
						message: unknownIn('topic', topic, Object.keys(course.topics), 'course.yaml')
					}
				]
	);
	const planned = course.road.find(({ scenarios }) =>
		scenarios.some((each) => each.number === number)
	);
	const strayPart = !parts.includes(part)
		? `there is no part ${part}: write ${listed(parts, 'or')}`
		: planned && planned.part !== part
			? `course.yaml has number ${number} in ${planned.part}: write that, or move it there`
			: undefined;
	return strayPart === undefined
		? strayTopics
		: [...strayTopics, { file, path: 'part', message: strayPart }];
}
