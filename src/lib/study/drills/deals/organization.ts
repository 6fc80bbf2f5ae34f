import { home } from '../cast';
import { letIn, type DrawDeal, type Visitor } from './deal';

const key = 'aws:PrincipalOrgID';
const [ours, theirs] = ['o-marlow1829', 'o-ridge20886'];

/** Everybody of our organization. */
export const organization: DrawDeal = (draw) => {
	const role = draw.one(['SharedMaps', 'ReadTiles', 'Atlas']);
	const name = draw.one(['Mapper', 'Editor', 'Press']);
	const asks = (account: string, of: string, org: string | null): Visitor => ({
		who: `The role ${name} of account ${account}, which is in ${of}`,
		principal: `arn:aws:sts::${account}:assumed-role/${name}/wanda`,
		context: { [key]: org }
	});
	const anybody = { AWS: '*' };
	const only = { StringEquals: { [key]: ours } };
	return {
		role: `arn:aws:iam::${home}:role/${role}`,
		action: 'sts:AssumeRole',
		source:
			'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
		purpose: `It is for roles in the accounts of our organization \`${ours}\`.`,
		rightful: asks('222233334444', `our organization \`${ours}\``, ours),
		strangers: [
			asks('777788889999', `the organization \`${theirs}\``, theirs),
			asks('888899990000', 'no organization', null),
			{
				who: 'EventBridge Scheduler, for a schedule in our organization',
				principal: 'scheduler.amazonaws.com',
				context: { [key]: null, 'aws:SourceOrgID': ours }
			},
			{ who: 'Somebody without any credentials', principal: '*', context: { [key]: null } }
		],
		policies: [
			{
				from: 1,
				statements: [letIn(anybody, only)],
				taken: {
					belief: 'org-id-admits-services',
					statements: [
						letIn(anybody, only),
						letIn(
							{ Service: 'scheduler.amazonaws.com' },
							{ StringEquals: { 'aws:SourceOrgID': ours } }
						)
					]
				}
			},
			{ from: 1, statements: [letIn(anybody)] },
			{ from: 2, statements: [letIn(anybody, { StringLike: { [key]: 'o-*' } })] },
			{
				from: 2,
				statements: [letIn(anybody, { StringNotEquals: { [key]: theirs } })],
				taken: {
					belief: 'negated-needs-key',
					statements: [
						letIn(anybody, { StringNotEquals: { [key]: theirs }, Null: { [key]: 'false' } })
					]
				}
			},
			{ from: 2, statements: [letIn(anybody, { StringEqualsIfExists: { [key]: ours } })] },
			{
				from: 3,
				statements: [letIn(anybody, { StringEquals: { [key]: 'o-marlow*' } })],
				taken: {
					belief: 'star-in-string-equals',
					statements: [letIn(anybody, { StringLike: { [key]: 'o-marlow*' } })]
				}
			}
		]
	};
};
