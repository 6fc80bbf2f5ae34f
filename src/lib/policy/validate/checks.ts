import { actionNames } from './action-names';
import { arns } from './arns';
import { broadRoles } from './broad-roles';
import { eachStatement, type Check, type StatementCheck } from './check';
import { conditionKeys } from './condition-keys';
import { conditionTypes } from './condition-types';
import { conditionValues } from './condition-values';
import { endpointKeys } from './endpoint-keys';
import { ipRanges } from './ip-ranges';
import { keyCompanions } from './key-companions';
import { keySupport } from './key-support';
import { numericLists } from './numeric-lists';
import { oidc } from './oidc';
import { presence } from './presence';
import { principals } from './principals';
import { rcp } from './rcp';
import { redundant } from './redundant';
import { redundantPrincipals } from './redundant-principals';
import { resourceTypes } from './resource-types';
import { rolesAnywhereTrust } from './roles-anywhere';
import { sensitiveKeys } from './sensitive-keys';
import { serviceNames } from './service-names';
import { keysOfServices, serviceSources } from './service-principals';
import { sessionKeys } from './session-keys';
import { sets } from './sets';
import { sids } from './sids';
import { sizes } from './sizes';
import { tagSupport } from './tag-support';
import { trustActions } from './trust-actions';
import { valueFormats } from './value-formats';
import { valueWildcards } from './value-wildcards';
import { variables } from './variables';
import { version } from './version';

const ofDocuments: readonly Check[] = [
	actionNames,
	arns,
	conditionKeys,
	redundant,
	rolesAnywhereTrust,
	sessionKeys,
	sids,
	sizes,
	valueFormats,
	variables,
	version
];

const ofStatements: readonly StatementCheck[] = [
	broadRoles,
	conditionTypes,
	conditionValues,
	endpointKeys,
	ipRanges,
	keyCompanions,
	keySupport,
	keysOfServices,
	numericLists,
	oidc,
	presence,
	principals,
	rcp,
	redundantPrincipals,
	resourceTypes,
	serviceNames,
	serviceSources,
	sensitiveKeys,
	sets,
	tagSupport,
	trustActions,
	valueWildcards
];

/** Every check that is made of a policy once it has been read: one line for each family. */
export const checks: readonly Check[] = [...ofDocuments, ...ofStatements.map(eachStatement)];
