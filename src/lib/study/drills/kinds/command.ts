import type { LatePieces } from '../../../scenario/map/pieces';
import type { Block, Prose } from '../../../scenario/prose';
import type { ChoiceItem } from '../../items/item';
import type { Case, Mistaken } from '../command/case';
import { cases } from '../command/cases';
import { documentsOf, factsOf, whoTypes } from '../command/told';
import { typed, type Printed } from '../command/typed';
import { Draw } from '../draw';
import type { AskedDrill, DrillOrder } from '../drill';
import { withIds, type Draft } from '../making';
import { listed, prose } from '../words';

/** What a command line prints, of which the terminal is asked. */
export async function* makeCommand(order: DrillOrder): LatePieces<AskedDrill> {
	const made = yield* commandOf(order);
	const item = itemOf(order, made);
	return { form: 'asked', ...order, item, told: item };
}

/** A case with what is printed there, and what each mistake comes to. */
export interface Command {
	readonly asked: Case;
	readonly printed: Printed;
	readonly wrong: readonly (Mistaken & { readonly printed: Printed })[];
}

const tries = 40;
const fewest = 2;
const most = 3;

/** Draws cases until one has mistakes enough that print something else. Throws where none has. */
export async function* commandOf({ kind, level, topic, seed }: DrillOrder): LatePieces<Command> {
	for (let at = 0; at < tries; at++) {
		const draw = new Draw(`${kind} ${level} ${topic} ${seed} ${at}`);
		const asked = draw.one(cases[topic] ?? [])(draw, level);
		const printed = await typed(asked.scene);
		yield;
		const seen = new Set([textOf(printed)]);
		const wrong: (Mistaken & { printed: Printed })[] = [];
		for (const mistaken of asked.wrong) {
			if (wrong.length === most) break;
			const other = await typed(mistaken.scene);
			yield;
			if (seen.has(textOf(other))) continue;
			seen.add(textOf(other));
			wrong.push({ ...mistaken, printed: other });
		}
		if (wrong.length >= fewest) return { asked, printed, wrong };
	}
	throw new Error(`No drill comes of ${kind} ${level} ${topic} ${seed}`);
}

function itemOf({ kind, level, topic, seed }: DrillOrder, made: Command): ChoiceItem {
	const { asked, printed, wrong } = made;
	const { scene, about, needsPolicies, why } = asked;
	const identity = needsPolicies ? documentsOf(scene) : [];
	return {
		id: `${topic}/${kind}-${level}-${seed}`,
		level,
		exams: [],
		source: pageOf(about),
		checked: '',
		given: { request: {}, policies: { identity }, unknown: { layers: [], keys: [] } },
		kind: 'one',
		stem: [
			...prose('What does this print?'),
			{ kind: 'code', language: 'sh', text: scene.line },
			...prose(whoTypes(scene)),
			...listed(factsOf(scene))
		],
		claim: {},
		options: withIds([
			{ text: shown(printed), claim: {}, right: true, why: prose(why) },
			...wrong.map(optionOf)
		])
	};
}

function optionOf({ printed, why, belief }: Command['wrong'][number]): Draft {
	return {
		...{ text: shown(printed), claim: {}, right: false, why: prose(why) },
		...(belief !== undefined && { belief })
	};
}

/** What stands on the screen, and the exit code where it is not told by the line itself. */
export function shown({ text, code }: Printed): Prose {
	const block: Block =
		text === ''
			? { kind: 'paragraph', content: [{ kind: 'text', text: 'Nothing.' }] }
			: { kind: 'code', language: '', text };
	return [block, ...(code === 0 ? [] : prose(`Exit code ${code}`))];
}

export function textOf({ text, code }: Printed): string {
	return `${code} ${text}`;
}

function pageOf({ service, operation }: Case['about']): string {
	const references = {
		iam: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_',
		sts: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_',
		s3: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_'
	};
	return `${references[service]}${operation}.html`;
}
