import { broadRoles } from './broad-roles';
import { eachStatement, type Check } from './check';
import { conditionKeys } from './condition-keys';
import { conditionTypes } from './condition-types';
import { ipRanges } from './ip-ranges';
import { keyCompanions } from './key-companions';
import { keySupport } from './key-support';
import { numericLists } from './numeric-lists';
import { oidc } from './oidc';
import { presence } from './presence';
import { sets } from './sets';
import { sids } from './sids';
import { tagSupport } from './tag-support';
import { valueFormats } from './value-formats';
import { valueWildcards } from './value-wildcards';
import { version } from './version';

const ofStatements = [
	broadRoles,
	conditionKeys,
	conditionTypes,
	ipRanges,
	keyCompanions,
	keySupport,
	numericLists,
	oidc,
	presence,
	sets,
	tagSupport,
	valueFormats,
	valueWildcards
];

/** Every check that is made of a policy once it has been read: one line for each family. */
export const checks: readonly Check[] = [version, sids, ...ofStatements.map(eachStatement)];
