import { accessDeniedMessage } from '../../../policy/explain';
import { kindNames } from '../../../policy/kind-names';
import { layers, type Decision, type Layer } from '../../../policy/decision';
import type { Pieces } from '../../../scenario/map/pieces';
import type { ChoiceItem } from '../../items/item';
import type { AskedDrill, DrillOrder } from '../drill';
import { itemBase, search, whole, withIds, type Draft, type Found } from '../making';
import { layersIn } from '../situation';
import { prose } from '../words';

type Denied = Extract<Decision, { outcome: 'explicitDeny' | 'implicitDeny' }>;

/** What an access-denied message says of where the obstacle is. */
export function makeMessage(order: DrillOrder): Pieces<AskedDrill> {
	return search(order, (found) => {
		const { decision, scene } = found;
		if (decision.outcome === 'allowed' || decision.layer === 'blockPublicAccess') return undefined;
		const told = itemOf(order, found, decision, decision.layer);
		const none = { request: told.given.request, policies: {}, unknown: told.given.unknown };
		return scene.attached.length < 1
			? undefined
			: { form: 'asked', ...order, item: { ...told, given: none }, told };
	});
}

function itemOf(
	order: DrillOrder,
	{ scene, draw }: Found,
	decision: Denied,
	layer: Layer
): ChoiceItem {
	const { principal, action, resource } = scene.request;
	const there = layersIn(scene).filter((each) => each !== layer);
	const absent = draw.mixed(layers.filter((each) => each !== layer && !there.includes(each)));
	const [other = 'identity'] = [...draw.mixed(there), ...absent].filter((each) => each !== 'rcp');
	const outcome = decision.outcome;
	const opposite = outcome === 'explicitDeny' ? 'implicitDeny' : 'explicitDeny';
	const claims = [
		{ outcome, layer },
		...(layer === 'rcp' ? [] : [{ outcome: opposite, layer } as const]),
		{ outcome, layer: other },
		...(layer === 'rcp' ? [{ outcome: opposite, layer: other } as const] : [])
	] as const;
	const text = `An error occurred (AccessDenied): ${accessDeniedMessage(decision, principal, action, resource)}`;
	return {
		...itemBase(order, scene),
		kind: 'one',
		stem: prose(
			`What does this message tell ${scene.caller.who}?`,
			`\`${text}\``,
			'Of several obstacles AWS names one: the one that settled it.'
		),
		claim: {},
		options: withIds([
			...claims.map((claim, at) => option(claim, at === 0, decision, found(scene, decision))),
			{
				text: prose('The access key or the password was not accepted.'),
				claim: {},
				right: false,
				why: prose(
					'Who asks is known: the message names them. A key that is not accepted has an error of its own.'
				),
				belief: 'signed-in-is-allowed'
			}
		])
	};
}

function found(scene: Found['scene'], decision: Decision): string {
	return whole(decision, scene);
}

function option(
	{ outcome, layer }: { readonly outcome: Denied['outcome']; readonly layer: Layer },
	right: boolean,
	decision: Denied,
	because: string
): Draft {
	const { policy } = kindNames[layer];
	const article = /^[aeiou]/.test(policy) ? 'an' : 'a';
	const text =
		outcome === 'explicitDeny'
			? `A Deny in ${article} ${policy} matches: no Allow, wherever it is added, helps.`
			: `No Deny stops it: ${article} ${policy} that allows it is what is missing.`;
	return {
		text: prose(text),
		claim: { outcome, layer },
		right,
		why: prose(right ? because : whyNot(outcome, layer, decision))
	};
}

function whyNot(outcome: Denied['outcome'], layer: Layer, decision: Denied): string {
	if (layer !== decision.layer) {
		const named = decision.layer === 'blockPublicAccess' ? 'resource' : decision.layer;
		return `The message says “${kindNames[named].policy}”, not “${kindNames[layer].policy}”.`;
	}
	return outcome === 'explicitDeny'
		? '“because no … allows” says that an Allow is missing. A Deny is told as “with an explicit deny in”.'
		: '“with an explicit deny in” says that a Deny matches. A missing Allow is told as “because no … allows”.';
}
