import { generateCredentialReport } from './generate-credential-report';
import { generateServiceLastAccessedDetails } from './generate-service-last-accessed-details';
import { getCredentialReport } from './get-credential-report';
import { getServiceLastAccessedDetails } from './get-service-last-accessed-details';
import { getServiceLastAccessedDetailsWithEntities } from './get-service-last-accessed-details-with-entities';

export const reportsOperations = [
	generateCredentialReport,
	generateServiceLastAccessedDetails,
	getCredentialReport,
	getServiceLastAccessedDetails,
	getServiceLastAccessedDetailsWithEntities
] as const;
