import type { Decision } from '../../../policy/decision';
import type { Pieces } from '../../../scenario/map/pieces';
import type { Asked, ChoiceItem } from '../../items/item';
import { othersUnder } from '../cast';
import { possibleKeys } from '../compose-conditions';
import type { AskedDrill, DrillOrder } from '../drill';
import {
	isTelling,
	itemBase,
	likeliest,
	search,
	whole,
	withIds,
	type Draft,
	type Found
} from '../making';
import { misreadingsOf } from '../misread';
import { decided, layersIn } from '../situation';
import { prose } from '../words';
import type { Scene } from '../compose';

/** Which of four requests gets through. */
export function* makeRequest(order: DrillOrder): Pieces<AskedDrill> {
	const item = yield* search(order, (found, choosy) => {
		const tried = found.draw.mixed(variations(found.scene)).map((scene) => ({
			scene,
			decision: decided(scene)
		}));
		const [key] = tried.filter(({ decision }) => decision.outcome === 'allowed');
		const denied = tried.filter(({ decision }) => decision.outcome !== 'allowed');
		if (!key || denied.length < 3) return undefined;
		const wrong = denied.map(wrongOption);
		const likely = likeliest(wrong, 3);
		if (choosy === 'misread' && !likely.some(isTelling)) return undefined;
		if (choosy === 'outcome' && likely.every(({ belief }) => belief === undefined))
			return undefined;
		return itemOf(order, found, [rightOption(key), ...likely]);
	});
	return { form: 'asked', ...order, item, told: item };
}

interface Tried {
	readonly scene: Scene;
	readonly decision: Decision;
}

/** The same request and others that differ in one thing or two. */
function variations(scene: Scene): readonly Scene[] {
	const { thing, request, context, caller } = scene;
	const { read, write, remove, resource, bucket } = thing;
	const layers = layersIn(scene);
	const places = [resource, ...othersUnder(thing, layers.includes('resource'))];
	const asks = [
		...[read, write, remove].flatMap((action) => places.map((at) => ({ action, resource: at }))),
		...(bucket === undefined ? [] : [{ action: 's3:ListBucket', resource: bucket }])
	];
	const possible = possibleKeys(caller, layers.includes('endpoint'));
	const contexts = [
		context,
		...Object.entries(context).flatMap(([key, value]) =>
			[...new Set(possible[key])]
				.map((each) => each ?? null)
				.filter((each) => each !== value)
				.map((each) => ({ ...context, [key]: each }))
		)
	];
	return asks.flatMap((ask) =>
		contexts.map((each) => ({
			...scene,
			context: each,
			request: { ...request, ...ask, context: each }
		}))
	);
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

function option({ scene, decision }: Tried): Omit<Draft, 'right'> {
	const { action, resource } = scene.request;
	const request: Asked = { action, resource, context: scene.context };
	return { request, claim: {}, why: prose(whole(decision, scene)) };
}

function itemOf(order: DrillOrder, { scene }: Found, options: readonly Draft[]): ChoiceItem {
	const base = itemBase(order, scene);
	const { principal, resourceAccount } = scene.request;
	const owner =
		resourceAccount === undefined
			? ''
			: ` What is asked for belongs to account ${resourceAccount}.`;
	return {
		...base,
		given: {
			...base.given,
			request: { principal, ...(resourceAccount !== undefined && { resourceAccount }) }
		},
		kind: 'one',
		stem: prose(
			`Which request of ${scene.caller.who}’s is allowed?`,
			`${scene.caller.inFull} sends all four.${owner}`,
			'No other policy has a say.'
		),
		claim: { outcome: 'allowed' },
		options: withIds(options)
	};
}
