import type { Time } from '../../../base/time';
import { fail, type Failed } from '../../../base/applied';
import { bounded } from '../../../base/parameters';
import { entityIds } from './metadata';

export const samlMetadata = bounded(1000, 10_000_000, '[^]*');

/** Why this is no metadata of an identity provider, if it is none. */
export function refusedMetadata(text: string): Failed | undefined {
	return entityIds({ metadata: text }).length > 0
		? undefined
		: fail('InvalidInput', 'Could not parse metadata');
}

/** A hundred years after it was made. */
export function validUntil(created: Time): Time {
	const date = new Date(created);
	return date.setUTCFullYear(date.getUTCFullYear() + 100);
}
