import { home } from '../cast';
import { letIn, type DrawDeal, type Visitor } from './deal';
import type { Conditions } from '../situation';

const host = 'builds.example.com';
const [aud, sub] = [`${host}:aud`, `${host}:sub`];
const provider = `arn:aws:iam::${home}:oidc-provider/${host}`;

/** A build service, whose tokens say for which repository and branch it works. */
export const builds: DrawDeal = (draw) => {
	const role = draw.one(['Deploy', 'Publish', 'Release']);
	const [repository, other] = draw.one([
		['tiles', 'site'],
		['maps-app', 'reports']
	] as const);
	const subject = (name: string, of: string) => `repo:${name}:${of}`;
	const main = subject(`marlow/${repository}`, 'ref:refs/heads/main');
	const asks = (where: string, its: string, audience = 'sts.amazonaws.com'): Visitor => ({
		who: `A build ${where}, with the subject \`${its}\`${audience === 'sts.amazonaws.com' ? '' : ` and the audience \`${audience}\``}`,
		principal: provider,
		context: { [aud]: audience, [sub]: its }
	});
	const audience = { StringEquals: { [aud]: 'sts.amazonaws.com' } };
	const with_ = (condition: Conditions) =>
		letIn({ Federated: provider }, condition, 'sts:AssumeRoleWithWebIdentity');
	const exact = with_({ StringEquals: { [aud]: 'sts.amazonaws.com', [sub]: main } });
	return {
		role: `arn:aws:iam::${home}:role/${role}`,
		action: 'sts:AssumeRoleWithWebIdentity',
		source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
		purpose: `It is for builds of the branch main of our repository marlow/${repository} at ${host}.`,
		rightful: asks(`of the branch main of marlow/${repository}`, main),
		strangers: [
			asks('of somebody else’s repository', subject(`ridge/${repository}`, 'ref:refs/heads/main')),
			asks(
				`of a pull request to marlow/${repository}`,
				subject(`marlow/${repository}`, 'pull_request')
			),
			asks(
				`of the branch main of marlow/${other}`,
				subject(`marlow/${other}`, 'ref:refs/heads/main')
			),
			asks(
				`of the branch main of marlow-fans/${repository}`,
				subject(`marlow-fans/${repository}`, 'ref:refs/heads/main')
			)
		],
		policies: [
			{ from: 1, statements: [exact] },
			{
				from: 1,
				statements: [with_(audience)],
				taken: { belief: 'audience-is-enough', statements: [exact] }
			},
			{ from: 1, statements: [with_({ ...audience, StringLike: { [sub]: 'repo:marlow/*' } })] },
			{
				from: 2,
				statements: [
					with_({ ...audience, StringLike: { [sub]: subject(`marlow/${repository}`, '*') } })
				]
			},
			{ from: 2, statements: [with_({ ...audience, StringLike: { [sub]: 'repo:marlow*' } })] },
			{
				from: 2,
				statements: [
					with_({
						StringEquals: {
							[aud]: 'sts.amazonaws.com',
							[sub]: subject(`marlow/${repository}`, 'ref:refs/heads/ma*')
						}
					})
				],
				taken: {
					belief: 'star-in-string-equals',
					statements: [
						with_({
							...audience,
							StringLike: { [sub]: subject(`marlow/${repository}`, 'ref:refs/heads/ma*') }
						})
					]
				}
			},
			{
				from: 3,
				statements: [
					with_({ ...audience, StringLike: { [sub]: subject(`*/${repository}`, '*heads/main') } })
				]
			}
		]
	};
};
