import type { Decision } from '../../../policy/decision';
import type { Pieces } from '../../../scenario/map/pieces';
import type { Asked, ChoiceItem, Item } from '../../items/item';
import { visit, type Deal, type TrustPolicy, type Visitor } from '../deals/deal';
import { deals } from '../deals/deals';
import { Draw } from '../draw';
import type { AskedDrill, DrillOrder } from '../drill';
import { likeliest, missed, readingsOf, sidOf, withIds, type Draft } from '../making';
import { misreadingsOf } from '../misread';
import { decided, policiesOf, type Attached, type Written } from '../situation';
import { listed, prose } from '../words';

/** Whom a role’s trust policy lets in, and which of several lets in nobody else. */
export function* makeTrust(order: DrillOrder): Pieces<AskedDrill> {
	const { kind, level, topic, seed } = order;
	const [own] = Object.entries(deals).filter(([name]) => name === topic);
	for (let at = 0; at < 100; at++) {
		const draw = new Draw(`${kind} ${level} ${topic} ${seed} ${at}`);
		const deal = draw.one(own?.[1] ?? [])(draw);
		const asksWhich = level >= 3 && draw.chance(level === 3 ? 40 : 70);
		const told = asksWhich ? safest(order, deal, draw) : visitors(order, deal, draw);
		if (told) return { form: 'asked', ...order, item: withoutOwnSide(told), told };
		yield;
	}
	throw new Error(`No drill comes of ${kind} ${level} ${topic} ${seed}`);
}

interface Tried {
	readonly visitor: Visitor;
	readonly decision: Decision;
	/** A belief under which it would come out otherwise. */
	readonly belief: string | undefined;
}

/** Who can take it on: one of four, or two of five. */
function visitors(order: DrillOrder, deal: Deal, draw: Draw): ChoiceItem | undefined {
	const policy = draw.one(deal.policies.filter(({ from }) => from <= order.level));
	const tried = draw
		.mixed([deal.rightful, ...deal.strangers])
		.map((visitor) => tryOut(deal, visitor, policy));
	const isIn = ({ decision }: Tried) => decision.outcome === 'allowed';
	const inside = tried.filter(isIn);
	const several = inside.length === 2;
	if (!several && inside.length !== 1) return undefined;
	const outside = likeliest(tried.filter((each) => !isIn(each)).map(visitorOption), 3);
	if (outside.length < 3) return undefined;
	const name = nameOf(deal);
	return {
		...base(order, deal, policy.statements),
		kind: several ? 'several' : 'one',
		stem: prose(
			several
				? `Which two of these can take on the role \`${name}\`?`
				: `Which one of these can take on the role \`${name}\`?`,
			'This is its trust policy. Users and roles have what they need on their own side.'
		),
		claim: { outcome: 'allowed' },
		options: withIds([...inside.map(visitorOption), ...outside])
	};
}

function tryOut(deal: Deal, visitor: Visitor, { statements, taken }: TrustPolicy): Tried {
	const situation = visit(deal, visitor, statements);
	const decision = decided(situation);
	const isOtherwise = (other: Decision) =>
		(other.outcome === 'allowed') !== (decision.outcome === 'allowed');
	const believed = taken && isOtherwise(decided(visit(deal, visitor, taken.statements)));
	const belief = believed
		? taken.belief
		: misreadingsOf(situation).find((each) => isOtherwise(each.decision))?.belief;
	return { visitor, decision, belief };
}

function visitorOption({ visitor, decision, belief }: Tried): Draft {
	return {
		text: prose(`${visitor.who}.`),
		request: asked(visitor),
		claim: {},
		right: decision.outcome === 'allowed',
		why: prose(whyOf(decision)),
		...(belief !== undefined && { belief })
	};
}

/** Which trust policy lets in whom it should, and of the others nobody. */
function safest(order: DrillOrder, deal: Deal, draw: Draw): ChoiceItem | undefined {
	const strangers = draw.mixed(deal.strangers).slice(0, order.level === 5 ? 4 : 3);
	const options = draw
		.mixed(deal.policies.filter(({ from }) => from <= order.level))
		.map((policy) => policyOption(deal, strangers, policy));
	const [safe] = options.filter(({ right }) => right);
	const wrong = likeliest(
		options.filter(({ right }) => !right),
		3
	);
	if (!safe || wrong.length < 3) return undefined;
	const { given, ...rest } = base(order, deal, []);
	return {
		...rest,
		given: { ...given, policies: {} },
		kind: 'one',
		stem: prose(
			`Which trust policy lets in whom the role \`${nameOf(deal)}\` is for, and none of the others?`,
			`${deal.purpose} Users and roles have what they need on their own side. To be kept out:`
		).concat(listed(strangers.map(({ who }) => `${who}.`))),
		must: { allow: [asked(deal.rightful)], deny: strangers.map(asked), least: false },
		claim: {},
		options: withIds([safe, ...wrong])
	};
}

function policyOption(deal: Deal, strangers: readonly Visitor[], policy: TrustPolicy): Draft {
	const { statements, taken } = policy;
	const failing = firstFailing(deal, strangers, statements);
	const belief =
		taken && firstFailing(deal, strangers, taken.statements) === undefined
			? taken.belief
			: undefined;
	return {
		policies: policiesIn(visit(deal, deal.rightful, statements).attached),
		claim: {},
		right: failing === undefined,
		why: prose(
			failing ?? 'It lets in whom it is for. Each of the others fails at one of its tests.'
		),
		...(failing !== undefined && belief !== undefined && { belief })
	};
}

/** Whom it lets in that it should not, or keeps out that it should let in; nothing where it is as it should be. */
function firstFailing(
	deal: Deal,
	strangers: readonly Visitor[],
	statements: readonly Written[]
): string | undefined {
	const own = decided(visit(deal, deal.rightful, statements));
	if (own.outcome !== 'allowed') return `It keeps out whom it is for. ${whyOf(own)}`;
	const stranger = strangers.find(
		(visitor) => decided(visit(deal, visitor, statements)).outcome === 'allowed'
	);
	return stranger && `It also lets in this one: ${uncapitalised(stranger.who)}.`;
}

/** Which statement lets in or keeps out, or what each one misses. */
function whyOf(decision: Decision): string {
	const sids = decision.by
		.filter(({ layer }) => layer === 'resource')
		.map(sidOf)
		.join('`, `');
	switch (decision.outcome) {
		case 'allowed':
			return `\`${sids}\` of the trust policy matches, and nothing denies it.`;
		case 'explicitDeny':
			return `\`${sids}\` of the trust policy matches, and a Deny wins.`;
		case 'implicitDeny':
			return readingsOf(decision)
				.filter(({ layer, statement }) => layer === 'resource' && statement.effect === 'Allow')
				.map((each) => missed(each).replace('It', `\`${sidOf(each)}\``))
				.join(' ');
	}
}

function base(order: DrillOrder, deal: Deal, statements: readonly Written[]) {
	const { kind, level, topic, seed } = order;
	const { request, attached } = visit(deal, deal.rightful, statements);
	return {
		id: `${topic}/${kind}-${level}-${seed}`,
		level,
		exams: [],
		source: deal.source,
		checked: '',
		given: {
			request: { action: request.action, resource: request.resource },
			policies: policiesIn(attached),
			unknown: { layers: [], keys: [] }
		}
	} as const satisfies Partial<Item>;
}

function policiesIn(attached: readonly Attached[]) {
	const { identity, resource } = policiesOf(attached);
	return { identity, ...(resource && { resource }) };
}

/** What everybody has at home is told in words; the proof shows it. */
function withoutOwnSide(item: ChoiceItem): ChoiceItem {
	const trust = ({ resource }: ChoiceItem['given']['policies']) => ({
		...(resource && { resource })
	});
	return {
		...item,
		given: { ...item.given, policies: trust(item.given.policies) },
		options: item.options.map(({ policies, ...option }) => ({
			...option,
			...(policies && { policies: trust(policies) })
		}))
	};
}

function asked({ principal, context }: Visitor): Asked {
	return { principal, context };
}

function nameOf({ role }: Deal): string {
	return role.slice(role.lastIndexOf('/') + 1);
}

/** In the middle of a sentence; names of services keep their capitals. */
function uncapitalised(who: string): string {
	return who.replace(/^(The|A|Somebody)\b/, (word) => word.toLowerCase());
}
