import type { AnyOperation } from '../../operation';
import { getAccountAuthorizationDetails } from './get-account-authorization-details';
import { lookupEvents } from './lookup-events';

export const reportsOperations: readonly AnyOperation[] = [
	getAccountAuthorizationDetails,
	lookupEvents
];
