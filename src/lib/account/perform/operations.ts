import type { Call } from '../base/call';
import type { AnyOperation } from '../base/operation';
import { accountOperations } from '../services/iam/account-settings';
import { credentialsOperations } from '../services/iam/credentials';
import { groupsOperations } from '../services/iam/groups';
import { instanceProfilesOperations } from '../services/iam/instance-profiles';
import { mfaOperations } from '../services/iam/mfa';
import { policiesOperations } from '../services/iam/policies';
import { providersOperations } from '../services/iam/providers';
import { reportsOperations } from '../services/iam/reports';
import { rolesOperations } from '../services/iam/roles';
import { signinOperations } from '../services/signin';
import { simulationOperations } from '../services/iam/simulation';
import { stsOperations } from '../services/sts';
import { tagsOperations } from '../services/iam/tags';
import { usersOperations } from '../services/iam/users';

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
