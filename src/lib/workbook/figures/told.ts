import type { RequestForm } from '../../policy/question/form';
import type { Forecast } from '../../policy/unknown';
import { explain } from '../../policy/explain';
import { capitalised } from '../../policy/wording';
import { explainDependence, explainForecast } from '../../policy/unknown/explain';
import { whoAsks } from './who-asks';

/** What a figure shows of a forecast. */
export interface Told {
	readonly outcome: Forecast['outcome'];
	readonly sentence: string;
	/** One for each thing that it depends on. */
	readonly on: readonly string[];
}

/** @param isAllKnown nothing is hidden, so it is told as any decision is */
export function toldOf(forecast: Forecast, request: RequestForm, isAllKnown: boolean): Told {
	const who = whoAsks(request);
	const sentence =
		isAllKnown && 'example' in forecast
			? explain(forecast.example.decision, who, request.action)
			: explainForecast(forecast, who, request.action, who === 'Root' ? 'root' : who);
	return {
		outcome: forecast.outcome,
		sentence: capitalised(sentence),
		on: forecast.outcome === 'depends' ? forecast.on.map(explainDependence) : []
	};
}
