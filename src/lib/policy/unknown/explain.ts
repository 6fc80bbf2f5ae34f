import { kindNames } from '../kind-names';
import { listed, uncapitalised } from '../wording';
import { tellBeyond } from '../compare';
import type { ContextValue } from '../request';
import type { Forecast } from '../unknown';
import type { Dependence, KeyDependence, KeyValues, LayerDependence } from './account';

/**
 * What a forecast says, in one or two sentences for a learner.
 *
 * @param within who asks, as it stands within a sentence: a name stays as it is
 */
export function explainForecast(
	forecast: Forecast,
	who: string,
	action: string,
	within = uncapitalised(who)
): string {
	switch (forecast.outcome) {
		case 'allowed':
			return `${who} may call ${action}, whatever the unknown turns out to be.`;
		case 'explicitDeny':
			return `${who} may not call ${action}: a statement that is known denies it, and nothing unknown can outweigh a deny.`;
		case 'implicitDeny':
			return `${who} may not call ${action}: nothing unknown can bring the allow that is missing.`;
		case 'depends':
			return `Whether ${within} may call ${action} depends on ${listed(forecast.on.map((each) => nameOf(each, action)))}.`;
		case 'unsettled':
			return `What ${action} depends on could not be found out. ${forecast.beyond.map(tellBeyond).join(' ')}`;
	}
}

function nameOf(dependence: Dependence, action: string): string {
	if (dependence.kind !== 'layer') return listed(dependence.keys);
	const { layer } = dependence;
	// What STS has a policy of is a role, and the policy says who may assume it.
	const kind = layer === 'resource' && /^sts:/i.test(action) ? 'trust' : layer;
	return `the ${kindNames[kind].layer}`;
}

/** One sentence about one unknown: with what it is allowed, and with what not. */
export function explainDependence(dependence: Dependence): string {
	return dependence.kind === 'layer' ? explainLayer(dependence) : explainKey(dependence);
}

function explainLayer({ layer, mustAllow }: LayerDependence): string {
	const canBeAbsent = layer !== 'identity' && layer !== 'resource';
	switch (mustAllow) {
		case 'always':
			return layer === 'scp'
				? 'If there are any, one at every level must allow it, and none may deny it.'
				: canBeAbsent
					? 'If there is one, it must allow it and not deny it.'
					: 'It must allow it and not deny it.';
		case 'maybe':
			return 'An allow there can be what is missing; it must not deny it.';
		case 'never':
			return 'It need not allow it, but it must not deny it.';
	}
}

/** More values would not be read. */
const most = 3;

function explainKey({ keys, allowedWith, deniedWith }: KeyDependence): string {
	return `${told('Allowed', keys, allowedWith)} ${told('Denied', keys, deniedWith)}`;
}

function told(word: string, keys: readonly string[], all: readonly KeyValues[]): string {
	const shown = all.slice(0, most).map((values) => valuesTold(keys, values));
	const more = all.length > most ? ', for instance' : '';
	return `${word}${more}: ${shown.join('; or ')}.`;
}

/** As in `aws:MultiFactorAuthPresent is true`, or `is absent`. */
function valuesTold(keys: readonly string[], values: KeyValues): string {
	return keys.map((key, at) => `${key} ${valueTold(values[at])}`).join(' and ');
}

function valueTold(value: ContextValue | undefined): string {
	if (value === undefined) return 'is absent';
	if (typeof value === 'string') return value === '' ? 'is the empty text' : `is ${value}`;
	return `has the values ${value.map((each) => each || 'the empty text').join(', ')}`;
}
