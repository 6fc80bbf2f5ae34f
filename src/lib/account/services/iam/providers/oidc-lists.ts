import { fail, type Failed } from '../../../base/applied';

const mostClientIds = 100;
const mostThumbprints = 5;

/** Why a provider cannot have these client ids, if it cannot. */
export function refusedClientIds(clientIds: readonly string[]): Failed | undefined {
	return clientIds.length > mostClientIds ? tooManyClientIds : undefined;
}

/** Why a provider cannot have these thumbprints, if it cannot. */
export function refusedThumbprints(thumbprints: readonly string[]): Failed | undefined {
	return thumbprints.length > mostThumbprints ? tooManyThumbprints : undefined;
}

/** Thumbprints are kept in lowercase letters; nothing is kept twice. */
export function keptThumbprints(thumbprints: readonly string[]): readonly string[] {
	return unique(thumbprints.map((each) => each.toLowerCase()));
}

export function unique(texts: readonly string[]): readonly string[] {
	return [...new Set(texts)];
}

const tooManyClientIds = fail(
	'LimitExceeded',
	`Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: ${mostClientIds}`
);
// Five are taken, whatever AWS's text says.
const tooManyThumbprints = fail(
	'InvalidInput',
	'Thumbprint list must contain fewer than 5 entries.'
);
