import * as v from 'valibot';
import { cut, nothing } from '../../../base/answers';

export const accountAnswers = {
	CreateAccountAlias: nothing,
	DeleteAccountAlias: nothing,
	DeleteAccountPasswordPolicy: nothing,
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html */
	GetAccountPasswordPolicy: v.object({
		PasswordPolicy: v.object({
			MinimumPasswordLength: v.number(),
			RequireSymbols: v.boolean(),
			RequireNumbers: v.boolean(),
			RequireUppercaseCharacters: v.boolean(),
			RequireLowercaseCharacters: v.boolean(),
			AllowUsersToChangePassword: v.boolean(),
			ExpirePasswords: v.boolean(),
			MaxPasswordAge: v.exactOptional(v.number()),
			PasswordReusePrevention: v.exactOptional(v.number()),
			HardExpiry: v.exactOptional(v.boolean())
		})
	}),
	GetAccountSummary: v.object({ SummaryMap: v.record(v.string(), v.number()) }),
	ListAccountAliases: v.object({ AccountAliases: v.array(v.string()), ...cut }),
	UpdateAccountPasswordPolicy: nothing
};
