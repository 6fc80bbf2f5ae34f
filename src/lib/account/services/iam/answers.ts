import { accountAnswers } from './account-settings/answers';
import { credentialsAnswers } from './credentials/answers';
import { groupsAnswers } from './groups/answers';
import { instanceProfilesAnswers } from './instance-profiles/answers';
import { mfaAnswers } from './mfa/answers';
import { policiesAnswers } from './policies/answers';
import { providersAnswers } from './providers/answers';
import { reportsAnswers } from './reports/answers';
import { rolesAnswers } from './roles/answers';
import { simulationAnswers } from './simulation/answers';
import { tagsAnswers } from './tags/answers';
import { usersAnswers } from './users/answers';

/** What IAM's operations answer. */
export const iamAnswers = {
	...accountAnswers,
	...credentialsAnswers,
	...groupsAnswers,
	...instanceProfilesAnswers,
	...mfaAnswers,
	...policiesAnswers,
	...providersAnswers,
	...reportsAnswers,
	...rolesAnswers,
	...simulationAnswers,
	...tagsAnswers,
	...usersAnswers
};
