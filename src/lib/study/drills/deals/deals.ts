import { builds } from './builds';
import type { DrawDeal } from './deal';
import { organization } from './organization';
import { partner } from './partner';
import { people } from './people';
import { service } from './service';

/** What can be agreed of a role, by topic of course.yaml. */
export const deals: Readonly<Record<string, readonly DrawDeal[]>> = {
	roles: [people, partner, service],
	'cross-account': [people, partner, organization],
	'confused-deputy': [partner, service],
	'service-roles': [service],
	federation: [builds]
};
