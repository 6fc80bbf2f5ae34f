import type { Call } from '../call';
import type { AnyOperation } from '../operation';
import { accountOperations } from './account';
import { credentialsOperations } from './credentials';
import { groupsOperations } from './groups';
import { instanceProfilesOperations } from './instance-profiles';
import { mfaOperations } from './mfa';
import { policiesOperations } from './policies';
import { providersOperations } from './providers';
import { reportsOperations } from './reports';
import { rolesOperations } from './roles';
import { signinOperations } from './signin';
import { simulationOperations } from './simulation';
import { stsOperations } from './sts';
import { tagsOperations } from './tags';
import { usersOperations } from './users';

/** All that is simulated. A new operation is a file in one of these folders and a line in its list. */
export const operationsByArea: Readonly<Record<string, readonly AnyOperation[]>> = {
	users: usersOperations,
	groups: groupsOperations,
	roles: rolesOperations,
	instanceProfiles: instanceProfilesOperations,
	policies: policiesOperations,
	tags: tagsOperations,
	credentials: credentialsOperations,
	mfaDevices: mfaOperations,
	accountSettings: accountOperations,
	identityProviders: providersOperations,
	reportsAndHistory: reportsOperations,
	simulation: simulationOperations,
	securityTokenService: stsOperations,
	signIn: signinOperations
};

/** By `service:Operation`. */
export const operations: ReadonlyMap<string, AnyOperation> = new Map(
	Object.values(operationsByArea)
		.flat()
		.map((operation) => [`${operation.service}:${operation.name}`, operation])
);

/** What a call is authorised and recorded as: a step of the console's own goes by its operation's name. */
export function actionOf({ service, operation }: Pick<Call, 'service' | 'operation'>): string {
	const stepOf = operations.get(`${service}:${operation}`)?.stepOf;
	return `${service}:${stepOf ?? operation}`;
}
