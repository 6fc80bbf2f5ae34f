import type { ServiceDefinition } from '../../base/service';
import { cloudtrailErrors } from './errors';
import { lookupEvents } from './lookup-events';

/** The event history. Part of every account: `perform` writes it. */
export const cloudtrail = {
	name: 'cloudtrail',
	areas: { eventHistory: [lookupEvents] },
	errors: cloudtrailErrors
} as const satisfies ServiceDefinition;
