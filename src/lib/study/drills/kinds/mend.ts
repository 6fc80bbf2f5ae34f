import { titleOf } from '../../../policy/kind-names';
import { uncapitalised } from '../../../policy/wording';
import type { Decision, Reading } from '../../../policy/decision';
import type { Pieces } from '../../../scenario/map/pieces';
import type { ChoiceItem } from '../../items/item';
import type { Scene } from '../compose';
import type { AskedDrill, DrillOrder } from '../drill';
import {
	asked,
	isTelling,
	itemBase,
	likeliest,
	readingsOf,
	search,
	sidOf,
	whole,
	withIds,
	type Draft,
	type Found
} from '../making';
import { misreadingsOf } from '../misread';
import { decided, policiesOf, type Attached, type Written } from '../situation';
import { prose } from '../words';

/** Which one edit lets a denied request through. */
export function makeMend(order: DrillOrder): Pieces<AskedDrill> {
	return search(order, (found, choosy) => {
		if (found.decision.outcome === 'allowed') return undefined;
		const tried = found.draw.mixed(edits(found.scene, found.decision)).map(tryOut);
		const [key] = tried.filter(({ decision }) => decision.outcome === 'allowed');
		const failing = tried.filter(({ decision }) => decision.outcome !== 'allowed');
		if (!key || failing.length < 3) return undefined;
		const wrong = failing.map(wrongOption);
		const likely = likeliest(wrong, 3);
		if (choosy === 'misread' && !likely.some(isTelling)) return undefined;
		const told = itemOf(order, found, [rightOption(key), ...likely]);
		return { form: 'asked', ...order, item: withoutPolicies(told), told };
	});
}

interface Edit {
	readonly says: string;
	readonly scene: Scene;
	/** What it changed, for whoever is shown it. */
	readonly changed: readonly Attached[];
}

interface Tried extends Edit {
	readonly decision: Decision;
}

/** Edits of one statement each: an Allow more, a condition less, or a statement less. */
function edits(scene: Scene, decision: Decision): readonly Edit[] {
	const open = scene.attached.filter(({ name }) => name !== 'FullAWSAccess');
	const { action, resource } = scene.request;
	const added = open
		.filter(({ layer }) => layer !== 'rcp')
		.map((of) => add(scene, of, action, resource));
	const own = open.filter(({ layer }) => layer === 'identity');
	const elsewhere = own.flatMap((of) => [
		add(scene, of, '*', '*'),
		add(scene, of, action, notQuite(scene)),
		add(scene, of, `${scene.thing.service}:*`, scene.thing.others)
	]);
	return [
		...added,
		...elsewhere,
		...readingsOf(decision).flatMap((each) => less(scene, open, each))
	];
}

/** The bucket for an object and the other way round, or something else of the kind. */
function notQuite({ thing, request }: Scene): string {
	if (thing.bucket === undefined) return thing.other;
	return request.resource === thing.bucket ? thing.all : thing.bucket;
}

function add(scene: Scene, of: Attached, action: string, resource: string): Edit {
	const withPrincipal = of.statements.some(({ Principal }) => Principal !== undefined);
	const more: Written = {
		Sid: 'Added',
		Effect: 'Allow',
		...(withPrincipal && {
			Principal: of.layer === 'resource' ? { AWS: scene.caller.named } : ('*' as const)
		}),
		Action: action,
		Resource: resource
	};
	const says = `Add to the ${nameOf(of)} an Allow of \`${action}\` on \`${resource}\`.`;
	return edited(scene, of, [...of.statements, more], says);
}

function less(scene: Scene, open: readonly Attached[], each: Reading): readonly Edit[] {
	const of = open.find(({ statements }) => statements.some(({ Sid }) => Sid === sidOf(each)));
	if (!of) return [];
	const isDeny = each.statement.effect === 'Deny';
	const hasCondition = each.statement.conditions.length > 0;
	return [
		...(isDeny && of.statements.length > 1 ? [takeOut(scene, of, sidOf(each))] : []),
		...(!isDeny && hasCondition ? [withoutCondition(scene, of, sidOf(each))] : [])
	];
}

function withoutCondition(scene: Scene, of: Attached, sid: string): Edit {
	const statements = of.statements.map((each) => {
		const { Condition, ...rest } = each;
		void Condition;
		return each.Sid === sid ? rest : each;
	});
	return edited(scene, of, statements, `Take the condition off \`${sid}\` of the ${nameOf(of)}.`);
}

function takeOut(scene: Scene, of: Attached, sid: string): Edit {
	const rest = of.statements.filter(({ Sid }) => Sid !== sid);
	return edited(scene, of, rest, `Take \`${sid}\` out of the ${nameOf(of)}.`);
}

function edited(scene: Scene, of: Attached, statements: readonly Written[], says: string): Edit {
	const after: Attached = { ...of, statements };
	const attached = scene.attached.map((each) => (each === of ? after : each));
	return {
		says,
		scene: { ...scene, attached },
		changed: attached.filter(({ layer }) => layer === of.layer)
	};
}

function nameOf({ layer, name }: Attached): string {
	return `${uncapitalised(titleOf(layer)).replace(/^sCP|^rCP/, (word) => word.toUpperCase())} ${name}`;
}

function tryOut(edit: Edit): Tried {
	return { ...edit, decision: decided(edit.scene) };
}

function rightOption(tried: Tried): Draft {
	return { ...option(tried), right: true };
}

function wrongOption(tried: Tried): Draft {
	const belief = misreadingsOf(tried.scene).find(
		({ decision }) => decision.outcome === 'allowed'
	)?.belief;
	return { ...option(tried), right: false, ...(belief !== undefined && { belief }) };
}

function option({ says, scene, changed, decision }: Tried): Omit<Draft, 'right'> {
	const layer = changed[0]?.layer;
	const all = policiesOf(changed);
	return {
		text: prose(says),
		...(layer !== undefined && { policies: { [layer]: all[layer] } }),
		claim: {},
		why: prose(`With this edit: ${whole(decision, scene)}`)
	};
}

function itemOf(
	order: DrillOrder,
	{ scene, decision }: Found,
	options: readonly Draft[]
): ChoiceItem {
	return {
		...itemBase(order, scene),
		kind: 'one',
		stem: prose(
			`Which one edit lets ${scene.caller.who}’s request through?`,
			...asked(scene),
			`It is ${decision.outcome === 'explicitDeny' ? 'explicitly' : 'implicitly'} denied. No other policy has a say.`
		),
		must: { allow: [{}], deny: [], least: false },
		claim: {},
		options: withIds(options)
	};
}

/** The policies as they would be are told afterwards: the edit says what changes. */
function withoutPolicies(item: ChoiceItem): ChoiceItem {
	return {
		...item,
		options: item.options.map(({ policies, ...option }) => {
			void policies;
			return option;
		})
	};
}
