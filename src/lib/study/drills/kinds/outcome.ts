import type { Outcome } from '../../../policy/decision';
import type { Pieces } from '../../../scenario/map/pieces';
import type { ChoiceItem } from '../../items/item';
import type { AskedDrill, DrillOrder } from '../drill';
import {
	asked,
	isTelling,
	itemBase,
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

/** Allowed or denied, and how. */
export function* makeOutcome(order: DrillOrder): Pieces<AskedDrill> {
	const wanted = wantedOutcome(order);
	const item = yield* search(order, (found, choosy) => {
		if (choosy !== 'no' && found.decision.outcome !== wanted) return undefined;
		const drawn = misread(found);
		const others = drawn.misreadings.filter(({ decision }) => decision.outcome !== wanted);
		if (choosy === 'misread' && !others.some(isTelling)) return undefined;
		return itemOf(order, drawn);
	});
	return { form: 'asked', ...order, item, told: item };
}

const outcomes: readonly Outcome[] = ['allowed', 'explicitDeny', 'implicitDeny'];

const says: Readonly<Record<Outcome, string>> = {
	allowed: 'It is allowed.',
	explicitDeny: 'It is explicitly denied: a Deny matches.',
	implicitDeny: 'It is implicitly denied: where an Allow is needed there is none.'
};

function itemOf(order: DrillOrder, drawn: Drawn): ChoiceItem {
	const { scene } = drawn;
	return {
		...itemBase(order, scene),
		kind: 'one',
		stem: prose(
			`What becomes of ${scene.caller.who}’s request?`,
			...asked(scene),
			'No other policy has a say.'
		),
		claim: {},
		options: withIds(outcomes.map((outcome) => option(outcome, drawn)))
	};
}

function option(outcome: Outcome, { scene, decision, misreadings }: Drawn): Draft {
	const right = decision.outcome === outcome;
	const belief = misreadings.find((each) => each.decision.outcome === outcome)?.belief;
	return {
		text: prose(says[outcome]),
		claim: { outcome },
		right,
		why: prose(right ? whole(decision, scene) : whyNot(outcome, { scene, decision })),
		...(!right && belief !== undefined && { belief })
	};
}

function whyNot(outcome: Outcome, { scene, decision }: Pick<Drawn, 'scene' | 'decision'>): string {
	switch (outcome) {
		case 'allowed':
			return whole(decision, scene);
		case 'explicitDeny': {
			const denies = readingsOf(decision).filter(({ statement }) => statement.effect === 'Deny');
			if (denies.length === 0) return 'There is no Deny in these policies.';
			return `No Deny matches. ${denies.map((each) => `\`${sidOf(each)}\`: ${missed(each)}`).join(' ')}`;
		}
		case 'implicitDeny':
			return decision.outcome === 'explicitDeny'
				? `A Deny does match: \`${decision.by.map(sidOf).join('`, `')}\`.`
				: `Wherever an Allow is needed, one matches. ${whole(decision, scene)}`;
	}
}
