import type { Forecast } from '../../policy/unknown';
import { explainDependence, explainForecast } from '../../policy/unknown/explain';

/** What a figure shows of a forecast. */
export interface Told {
	readonly outcome: Forecast['outcome'];
	readonly sentence: string;
	/** One for each thing that it depends on. */
	readonly on: readonly string[];
}

export function toldOf(forecast: Forecast, who: string, action: string): Told {
	return {
		outcome: forecast.outcome,
		sentence: explainForecast(forecast, who, action),
		on: forecast.outcome === 'depends' ? forecast.on.map(explainDependence) : []
	};
}
