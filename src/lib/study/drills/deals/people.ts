import { abroad, home } from '../cast';
import { keepOut, letIn, type DrawDeal, type Visitor } from './deal';

const mfa = 'aws:MultiFactorAuthPresent';
const elsewhere = '777788889999';

/** Somebody of another account, who is to come with MFA. */
export const people: DrawDeal = (draw) => {
	const role = draw.one(['Auditor', 'Surveyor', 'Proofreader']);
	const [name, other] = draw.one([
		['lea', 'tomas'],
		['priya', 'dana'],
		['jun', 'ines']
	] as const);
	const arn = (account: string, user: string) => `arn:aws:iam::${account}:user/${user}`;
	const asks = (account: string, user: string, withMfa: boolean): Visitor => ({
		who: `The user ${user} of account ${account}, ${withMfa ? 'signed in with MFA' : 'with an access key and no MFA'}`,
		principal: arn(account, user),
		context: { [mfa]: withMfa ? 'true' : null }
	});
	const named = { AWS: arn(abroad, name) };
	const withMfa = { Bool: { [mfa]: 'true' } };
	return {
		role: `arn:aws:iam::${home}:role/${role}`,
		action: 'sts:AssumeRole',
		source:
			'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
		purpose: `It is for the user ${name} of account ${abroad}, with MFA.`,
		rightful: asks(abroad, name, true),
		strangers: [
			asks(abroad, name, false),
			asks(abroad, other, true),
			asks(elsewhere, name, true),
			asks(home, other, true)
		],
		policies: [
			{ from: 1, statements: [letIn(named, withMfa)] },
			{
				from: 3,
				statements: [letIn(named), keepOut({ BoolIfExists: { [mfa]: 'false' } })]
			},
			{ from: 1, statements: [letIn(named)] },
			{
				from: 1,
				statements: [letIn({ AWS: `arn:aws:iam::${abroad}:root` }, withMfa)],
				taken: { belief: 'trust-account-is-trust-user', statements: [letIn(named, withMfa)] }
			},
			{
				from: 2,
				statements: [letIn(named, { BoolIfExists: { [mfa]: 'true' } })],
				taken: { belief: 'allow-if-exists-true', statements: [letIn(named, withMfa)] }
			},
			{
				from: 2,
				statements: [letIn(named), keepOut({ Bool: { [mfa]: 'false' } })],
				taken: {
					belief: 'mfa-bool-false',
					statements: [letIn(named), keepOut({ BoolIfExists: { [mfa]: 'false' } })]
				}
			},
			{
				from: 3,
				statements: [letIn(named, withMfa), { ...letIn({ AWS: arn(abroad, name) }), Sid: 'Also' }],
				taken: { belief: 'mfa-somewhere-enforces', statements: [letIn(named, withMfa)] }
			},
			{
				from: 3,
				statements: [
					letIn({ AWS: '*' }, { ...withMfa, ArnLike: { 'aws:PrincipalArn': arn('*', name) } })
				]
			}
		]
	};
};
