import type { Account } from '$lib/account/account';
import type { PasswordPolicy } from '$lib/account/services/iam/model/settings';
import {
	defaultPolicy,
	shapeOf,
	type Password
} from '$lib/account/services/iam/credentials/password';
import { requiredClasses } from '$lib/account/services/iam/credentials/password-policy';
import { capitalised, listed } from '$lib/policy/wording';

/*
 * What the account wants of a new console password, said beside the field before a call is made:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */

type Shape = ReturnType<typeof shapeOf>;

interface Rule {
	readonly words: string;
	readonly met: (shape: Shape) => boolean;
}

const classWords: Record<Password['classes'][number], string> = {
	uppercase: 'an upper case letter',
	lowercase: 'a lower case letter',
	number: 'a digit',
	symbol: 'a symbol'
};

const withoutPolicy: readonly Rule[] = [
	atLeast(defaultPolicy.length),
	{
		words: 'three of these: upper case, lower case, digits, symbols',
		met: ({ classes }) => classes.length >= defaultPolicy.classes
	}
];

/** Goes without saying until somebody tries it. */
const notPublic: Rule = {
	words: 'something other than the account’s name or root’s email address',
	met: ({ namesAccount }) => !namesAccount
};

function atLeast(length: number): Rule {
	return { words: `at least ${length} characters`, met: (shape) => shape.length >= length };
}

function rulesOf(policy: PasswordPolicy | undefined): readonly Rule[] {
	if (!policy) return withoutPolicy;
	const classes = requiredClasses(policy).map((each) => ({
		words: classWords[each],
		met: ({ classes }: Shape) => classes.includes(each)
	}));
	return [atLeast(policy.minimumLength), ...classes];
}

/** What the field says from the start. */
export function passwordHelp({ iam: { passwordPolicy } }: Account): string {
	const [first = '', ...more] = rulesOf(passwordPolicy).map(({ words }) => words);
	const rules = [capitalised(first), ...more];
	return `${listed(rules, ', and')}. Not one that you use elsewhere.`;
}

/** What a password still lacks, if anything. AWS, asked with the same password, refuses it too. */
export function misfitOf(text: string, account: Account): string | undefined {
	const shape = shapeOf(text, account);
	const {
		iam: { passwordPolicy: policy }
	} = account;
	const rules = policy ? rulesOf(policy) : [...withoutPolicy, notPublic];
	const lacking = rules.filter(({ met }) => !met(shape)).map(({ words }) => words);
	return lacking.length > 0
		? `The account’s password policy wants ${listed(lacking, ', and')}.`
		: undefined;
}
