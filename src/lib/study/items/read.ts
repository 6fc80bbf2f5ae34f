import type { Unknowns } from '../../policy/unknown';
import { parseProse, type Prose } from '../../scenario/prose';
import { readValue, type FileFault, type FilesRead } from '../../scenario/read-value';
import { readYaml } from '../../scenario/yaml';
import { questionId } from '../question-id';
import { claimIn, itemsFile, noBelief, type WrittenClaim, type WrittenItem } from './format';
import type { Asked, Given, Item, SomePolicies } from './item';

/** Reads the questions of a topic's file, and reports every fault at once. */
export function readItems(topic: string, text: string): FilesRead<readonly Item[]> {
	const file = `${topic}.yaml`;
	const yaml = readYaml(text);
	if (!yaml.ok) return { ok: false, error: yaml.error.map((fault) => ({ file, ...fault })) };
	// A topic of which nobody has written a question yet.
	const read = readValue(file, itemsFile, yaml.value ?? []);
	if (!read.ok) return read;
	const faults = twice(read.value.map(({ id }) => id)).map((at): FileFault => ({
		file,
		path: `[${at}].id`,
		message: 'another question has this id'
	}));
	if (faults.length > 0) return { ok: false, error: faults };
	return { ok: true, value: read.value.map((written) => itemFrom(topic, written)) };
}

function twice(ids: readonly string[]): readonly number[] {
	return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [at] : []));
}

function itemFrom(topic: string, written: WrittenItem): Item {
	const { stem, level, exams, source, checked } = written;
	const base = { id: questionId(topic, written.id), stem, level, exams, source, checked };
	switch (written.kind) {
		case 'one':
		case 'several': {
			const { kind, options, must } = written;
			return {
				...base,
				kind,
				given: givenIn(written),
				...(must && { must }),
				claim: claimIn(written),
				options: options.map(({ right = false, why, ...option }, at) => ({
					id: letter(at),
					...(option.text && { text: option.text }),
					right,
					why,
					...(option.belief !== undefined &&
						option.belief !== noBelief && { belief: option.belief }),
					...assertedIn(option)
				}))
			};
		}
		case 'order': {
			const { kind, steps, belief } = written;
			const given = { request: {}, policies: {}, unknown: { layers: [], keys: [] } };
			const lettered = steps.map((step, at) => ({ id: letter(at), ...step }));
			return { ...base, kind, given, steps: lettered, ...(belief !== undefined && { belief }) };
		}
		case 'match': {
			const { kind, pairs, spare, belief } = written;
			const names = [...new Set([...pairs.map(({ target }) => target), ...spare])];
			return {
				...base,
				kind,
				given: givenIn(written),
				...(belief !== undefined && { belief }),
				targets: names.map((name, at) => ({ id: letter(at), text: asProse(name) })),
				pairs: pairs.map(({ target, why, ...pair }, at) => ({
					id: letter(at),
					...(pair.text && { text: pair.text }),
					target: letter(names.indexOf(target)),
					why,
					...assertedIn(pair)
				}))
			};
		}
	}
}

function letter(at: number): string {
	return String.fromCharCode('a'.charCodeAt(0) + at);
}

/** A target’s name is compared as it is written, and shown as prose. */
function asProse(name: string): Prose {
	return parseProse(name);
}

interface WrittenGiven extends WrittenAsked {
	readonly unknown: Partial<Unknowns>;
}

interface WrittenAsked {
	readonly request?: Asked;
	readonly policy?: SomePolicies['identity'];
	readonly policies?: SomePolicies;
}

function givenIn({ unknown: { layers = [], keys = [] }, ...written }: WrittenGiven): Given {
	return {
		request: written.request ?? {},
		policies: policiesIn(written) ?? {},
		unknown: { layers, keys }
	};
}

function assertedIn(written: WrittenAsked & WrittenClaim) {
	const policies = policiesIn(written);
	return {
		...(written.request && { request: written.request }),
		...(policies && { policies }),
		claim: claimIn(written)
	};
}

function policiesIn({ policy, policies }: WrittenAsked): SomePolicies | undefined {
	return policy ? { ...policies, identity: policy } : policies;
}
