import type { Decision, Reading } from '../../../policy/decision';
import type { Pieces } from '../../../scenario/map/pieces';
import type { ChoiceItem } from '../../items/item';
import type { AskedDrill, DrillOrder } from '../drill';
import {
	asked,
	isTelling,
	itemBase,
	likeliest,
	missed,
	misread,
	readingsOf,
	search,
	sidOf,
	wantedOutcome,
	whole,
	withIds,
	type Draft,
	type Drawn
} from '../making';
import { prose } from '../words';

/** Which statement settles the request. */
export function* makeStatement(order: DrillOrder): Pieces<AskedDrill> {
	const wanted = wantedOutcome(order);
	const item = yield* search(order, (found, choosy) => {
		const { decision } = found;
		if (choosy !== 'no' && decision.outcome !== wanted) return undefined;
		const named = readingsOf(decision).filter((each) => sidOf(each) !== 'All');
		if (named.length < 2 || !isSettledByOne(decision)) return undefined;
		const drawn = misread(found);
		if (choosy === 'misread' && !drawn.misreadings.some(isTelling)) return undefined;
		return itemOf(order, drawn, named);
	});
	return { form: 'asked', ...order, item, told: item };
}

/** Where two statements would each do, two answers would be right. */
function isSettledByOne(decision: Decision): boolean {
	const applying = readingsOf(decision).filter(({ verdict }) => verdict.applies);
	const of = (effect: 'Allow' | 'Deny') =>
		applying.filter(({ statement }) => statement.effect === effect);
	switch (decision.outcome) {
		case 'allowed':
			return (
				of('Allow').filter(({ layer }) => layer === 'identity' || layer === 'resource').length === 1
			);
		case 'explicitDeny':
			return of('Deny').length === 1;
		case 'implicitDeny':
			return true;
	}
}

function itemOf(order: DrillOrder, drawn: Drawn, named: readonly Reading[]): ChoiceItem {
	const { scene, draw } = drawn;
	const key = drawn.decision.by[0];
	const isKey = (each: Reading) => key !== undefined && sidOf(each) === sidOf(key);
	const drafts = named.map((each) => statementOption(each, isKey(each), drawn));
	const wrong = draw.mixed(drafts.filter(({ right }) => !right));
	const likely = likeliest(wrong, key === undefined ? 3 : 2);
	return {
		...itemBase(order, scene),
		kind: 'one',
		stem: prose(
			`Which statement settles ${scene.caller.who}’s request, by denying it or by granting it?`,
			...asked(scene),
			'No other policy has a say.'
		),
		claim: {},
		options: withIds([...drafts.filter(({ right }) => right), ...likely, noneOption(drawn)])
	};
}

function statementOption(each: Reading, right: boolean, drawn: Drawn): Draft {
	const { scene, decision, misreadings } = drawn;
	const sid = sidOf(each);
	const belief = misreadings.find(
		({ decision: { by } }) => by.length === 1 && by.some((other) => sidOf(other) === sid)
	)?.belief;
	return {
		text: prose(`\`${sid}\` of ${each.policy}`),
		claim: { sid },
		right,
		why: prose(right ? whole(decision, scene) : whyNot(each, drawn)),
		...(!right && belief !== undefined && { belief })
	};
}

function whyNot(each: Reading, { decision, scene }: Drawn): string {
	if (!each.verdict.applies) return missed(each);
	if (decision.outcome === 'explicitDeny')
		return 'It matches and allows, and a Deny that matches wins.';
	if (decision.outcome === 'implicitDeny')
		return `It matches and allows, but not where it is missing: ${whole(decision, scene)}`;
	return 'It matches and lets the request through, but this layer grants nothing: another statement does.';
}

function noneOption({ decision, scene, misreadings }: Drawn): Draft {
	const right = decision.by.length === 0;
	const belief = misreadings.find((each) => each.decision.by.length === 0)?.belief;
	return {
		text: prose('None: none denies it, and where an Allow is needed there is none.'),
		claim: { sid: 'none' },
		right,
		why: prose(
			right ? whole(decision, scene) : `One does: \`${decision.by.map(sidOf).join('`, `')}\`.`
		),
		...(!right && belief !== undefined && { belief })
	};
}
