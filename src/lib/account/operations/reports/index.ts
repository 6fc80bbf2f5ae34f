import type { AnyOperation } from '../../operation';
import { generateCredentialReport } from './generate-credential-report';
import { getAccountAuthorizationDetails } from './get-account-authorization-details';
import { getCredentialReport } from './get-credential-report';
import { lookupEvents } from './lookup-events';

export const reportsOperations: readonly AnyOperation[] = [
	generateCredentialReport,
	getAccountAuthorizationDetails,
	getCredentialReport,
	lookupEvents
];
