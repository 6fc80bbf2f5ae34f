import type { Facts } from '../../../policy/facts';
import type { Finding } from '../../../policy/finding';
import { parse } from '../../../policy/parse';
import { prefixesIn } from '../../../policy/prefixes';
import type { IssueCode } from '../../../policy/issues';
import { kindNames } from '../../../policy/kind-names';
import { validate } from '../../../policy/validate';
import type { Pieces } from '../../../scenario/map/pieces';
import type { Prose } from '../../../scenario/prose';
import type { ChoiceItem } from '../../items/item';
import { Draw } from '../draw';
import type { AskedDrill, DrillOrder } from '../drill';
import type { Flaw, FlawsOfKind, Lure, LooseDocument } from '../flaws/flaw';
import { ofIdentity } from '../flaws/identity';
import { findingTold } from '../flaws/told';
import { ofTrust } from '../flaws/trust';
import { withIds, type Draft } from '../making';
import { prose } from '../words';

/** What the policy validation of IAM Access Analyzer finds in a policy. */
export function* makeFindings(order: DrillOrder, facts: Facts): Pieces<AskedDrill> {
	const { kind, level, topic, seed } = order;
	for (let at = 0; at < 100; at++) {
		const draw = new Draw(`${kind} ${level} ${topic} ${seed} ${at}`);
		const of = kindOfPolicy(topic, draw);
		const item = itemOf(order, of, plant(order, of, draw), facts, draw);
		if (item) return { form: 'asked', ...order, item, told: item };
		yield;
	}
	throw new Error(`No drill comes of ${kind} ${level} ${topic} ${seed}`);
}

function kindOfPolicy(topic: string, draw: Draw): FlawsOfKind {
	if (topic === 'roles') return ofTrust;
	return topic === 'access-analyzer' && draw.chance(30) ? ofTrust : ofIdentity;
}

interface Planted {
	readonly document: LooseDocument;
	readonly flaws: readonly Flaw[];
	readonly lures: readonly Lure[];
}

/** How many statements a policy has, and how many of them are flawed. */
function sizes(
	level: DrillOrder['level'],
	draw: Draw
): readonly [statements: number, flaws: number] {
	switch (level) {
		case 1:
			return [1, draw.chance(20) ? 0 : 1];
		case 2:
			return [2, draw.chance(20) ? 0 : 1];
		case 3:
			return [3, draw.one([0, 1, 1, 2, 2])];
		case 4:
			return [3, 2];
		case 5:
			return [4, 3];
	}
}

function plant({ level, topic }: DrillOrder, of: FlawsOfKind, draw: Draw): Planted {
	const [count, flawed] = sizes(level, draw);
	const possible = draw.mixed(of.flaws.filter(({ from }) => from <= level));
	// At least one is of the topic.
	const ofTopic = possible.filter(({ topics }) => topics.includes(topic));
	const flaws = [...new Set([...ofTopic.slice(0, 1), ...possible])].slice(0, flawed);
	const lures = draw.mixed(of.lures.filter(({ from }) => from <= level)).slice(0, count - flawed);
	const document = [...flaws, ...lures].reduce<LooseDocument>(
		(before, each, at) => each.plant(before, at, draw),
		of.sound(draw, count)
	);
	return { document: { ...document, Statement: draw.mixed(document.Statement) }, flaws, lures };
}

function itemOf(
	order: DrillOrder,
	of: FlawsOfKind,
	planted: Planted,
	facts: Facts,
	draw: Draw
): ChoiceItem | undefined {
	const found = findingsIn(planted.document, of, facts);
	const codes = [...new Set(found.map(({ code }) => code))];
	// What was not meant would be asked about without words, or be too much.
	if (codes.length !== planted.flaws.length) return undefined;
	if (planted.flaws.some(({ code }) => !codes.includes(code))) return undefined;
	const several = codes.length > 1;
	const right = planted.flaws.map((flaw) => foundOption(flaw, found, several));
	const wrong = wrongOptions(planted, of, codes, draw).slice(0, 3);
	const none = several ? [] : [noneOption(planted, found)];
	const options = [...right, ...none, ...wrong].slice(0, several ? right.length + 3 : 4);
	const name = kindNames[of.kind].policy;
	const document = { ...planted.document };
	return {
		id: `${order.topic}/${order.kind}-${order.level}-${order.seed}`,
		level: order.level,
		exams: [],
		source:
			'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
		checked: '',
		given: {
			// By what is asked for, a policy of a resource is a trust policy.
			request: trusted,
			policies:
				of.kind === 'trust'
					? { resource: { name: 'Trust', document } }
					: { identity: [{ name: 'DayWork', document }] },
			unknown: { layers: [], keys: [] }
		},
		kind: several ? 'several' : 'one',
		stem: prose(
			several
				? `Which ${right.length === 2 ? 'two' : 'three'} findings has this ${name}?`
				: `What is found in this ${name}?`,
			'IAM Access Analyzer validates it: by its text, and by what AWS’s services have, and by nothing else.'
		),
		claim: {},
		options: withIds(options)
	};
}

const trusted = {
	action: 'sts:AssumeRole',
	resource: 'arn:aws:iam::111122223333:role/PrintProofs'
} as const;

function findingsIn(document: LooseDocument, { kind }: FlawsOfKind, facts: Facts) {
	const text = JSON.stringify(document);
	const missing = prefixesIn(parse(text, kind).draft).filter(
		(prefix) => facts.hasService(prefix) && !facts.service(prefix)
	);
	// Nothing is said of a service that is not loaded: the key would be another one elsewhere.
	if (missing.length > 0) throw new Error(`Not loaded: ${missing.join(', ')}`);
	return validate(text, { kind, facts });
}

function textOf(code: IssueCode): Prose {
	return prose(`\`${code}\`: ${findingTold(code).says}`);
}

function foundOption({ code, belief }: Flaw, found: readonly Finding[], several: boolean): Draft {
	const messages = found.filter((each) => each.code === code).map(({ message }) => message);
	return {
		text: textOf(code),
		claim: { finding: code },
		right: true,
		why: prose(messages[0] ?? ''),
		// Of several, a right one has the belief under which it is left out.
		...(several && belief !== undefined && { belief })
	};
}

function noneOption({ flaws: [flaw] }: Planted, found: readonly Finding[]): Draft {
	const text = prose('Nothing: it is sound.');
	const claim = { finding: 'none' };
	if (!flaw)
		return {
			...{ text, claim, right: true },
			why: prose('Every element, name and value is one that there is, and stands where it may.')
		};
	return {
		...{ text, claim, right: false },
		why: prose(`It has a finding: \`${found.map(({ code }) => code).join('`, `')}\`.`),
		...(flaw.belief !== undefined && { belief: flaw.belief })
	};
}

/** First what a belief would find, then what could have been. */
function wrongOptions(
	{ lures }: Planted,
	{ flaws, others }: FlawsOfKind,
	codes: readonly IssueCode[],
	draw: Draw
): readonly Draft[] {
	const beliefs = new Map([
		...draw
			.mixed([...flaws.map(({ code }) => code), ...others])
			.map((code): [IssueCode, string | undefined] => [code, undefined]),
		...lures.map(({ code, belief }): [IssueCode, string] => [code, belief])
	]);
	const all = [...beliefs].filter(([code]) => !codes.includes(code));
	const named = all.filter(([, belief]) => belief !== undefined);
	return [...named, ...all.filter(([, belief]) => belief === undefined)].map(([code, belief]) => ({
		text: textOf(code),
		claim: { finding: code },
		right: false,
		why: prose(findingTold(code).absent),
		...(belief !== undefined && { belief })
	}));
}
