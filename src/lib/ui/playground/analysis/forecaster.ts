import { decideWithUnknowns } from '$lib/policy/unknown';
import { explainDependence, explainForecast } from '$lib/policy/unknown/explain';
import type { Forecaster } from '../answer';

/** A chunk of its own: most questions leave nothing open. */
export const forecaster: Omit<Forecaster, 'facts'> = {
	decideWithUnknowns,
	explainDependence,
	explainForecast
};
