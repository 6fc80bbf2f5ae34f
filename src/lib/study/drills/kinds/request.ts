import type { Decision } from '../../../policy/decision';
import type { Asked, ChoiceItem } from '../../items/item';
import type { Drill, DrillOrder } from '../drill';
import { itemBase, likeliest, search, whole, withIds, type Draft, type Found } from '../making';
import { misreadingsOf } from '../misread';
import { decided } from '../situation';
import { prose } from '../words';
import type { Scene } from '../compose';

/** Which of four requests gets through. */
export function makeRequest(order: DrillOrder): Drill {
	const item = search(order, (found, choosy) => {
		const tried = found.draw.mixed(variations(found.scene)).map((scene) => ({
			scene,
			decision: decided(scene)
		}));
		const [key] = tried.filter(({ decision }) => decision.outcome === 'allowed');
		const denied = tried.filter(({ decision }) => decision.outcome !== 'allowed');
		if (!key || denied.length < 3) return undefined;
		const wrong = denied.map(wrongOption);
		const likely = likeliest(wrong, 3);
		if (choosy !== 'no' && likely.every(({ belief }) => belief === undefined)) return undefined;
		return itemOf(order, found, [rightOption(key), ...likely]);
	});
	return { ...order, item, told: item };
}

interface Tried {
	readonly scene: Scene;
	readonly decision: Decision;
}

/** The same request and others that differ in one thing or two. */
function variations(scene: Scene): readonly Scene[] {
	const { thing, request, context } = scene;
	const { read, write, remove, resource, other, bucket } = thing;
	const places = [resource, other];
	const asks = [
		...[read, write, remove].flatMap((action) => places.map((at) => ({ action, resource: at }))),
		...(bucket === undefined ? [] : [{ action: 's3:ListBucket', resource: bucket }])
	];
	const contexts = [
		context,
		...Object.entries(context).map(([key, value]) => ({
			...context,
			[key]: value === null ? (usualValues[key] ?? 'true') : null
		}))
	];
	return asks.flatMap((ask) =>
		contexts.map((each) => ({
			...scene,
			context: each,
			request: { ...request, ...ask, context: each }
		}))
	);
}

const usualValues: Readonly<Record<string, string>> = {
	'aws:PrincipalTag/team': 'maps',
	'aws:RequestedRegion': 'eu-west-1',
	'aws:SourceIp': '203.0.113.7',
	'aws:MultiFactorAuthPresent': 'true'
};

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
			`${scene.caller.inFull.replace(/,$/, '')} sends all four.${owner}`,
			'No other policy has a say.'
		),
		claim: { outcome: 'allowed' },
		options: withIds(options)
	};
}
