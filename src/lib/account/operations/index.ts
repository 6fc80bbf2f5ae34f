import type { AnyOperation } from '../operation';
import { consoleLogin } from './console-login';
import { consoleLogout } from './console-logout';
import { createUser } from './create-user';
import { enableMfaDevice } from './enable-mfa-device';
import { getAccountSummary } from './get-account-summary';
import { lookupEvents } from './lookup-events';

/** All that is simulated. A new operation is a file and a line here. */
const list: readonly AnyOperation[] = [
	consoleLogin,
	consoleLogout,
	createUser,
	enableMfaDevice,
	getAccountSummary,
	lookupEvents
];

/** By `service:Operation`. */
export const operations: ReadonlyMap<string, AnyOperation> = new Map(
	list.map((operation) => [`${operation.service}:${operation.name}`, operation])
);
