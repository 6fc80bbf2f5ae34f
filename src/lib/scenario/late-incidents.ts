import type { Incident } from './incident';
import type * as Incidents from './incidents';

/*
 * In few scenarios does anything happen by itself. The code for it is loaded before an attempt opens in
 * which it does, as what decides checks is (`check/late.ts`).
 */

let loaded: typeof Incidents | undefined;

export function lateIncidents(): typeof Incidents {
	if (!loaded) throw new Error('Something happens before the code for it was loaded');
	return loaded;
}

/** Loads it, once. */
export async function loadIncidents(incidents: readonly Incident[]): Promise<void> {
	if (incidents.length > 0) enterIncidents(await import('./incidents'));
}

export function enterIncidents(code: typeof Incidents): void {
	loaded = code;
}
