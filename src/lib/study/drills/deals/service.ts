import { home } from '../cast';
import { letIn, type DrawDeal, type Visitor } from './deal';

const account = 'aws:SourceAccount';
const arn = 'aws:SourceArn';
const elsewhere = '777788889999';
const scheduler = 'scheduler.amazonaws.com';

/** EventBridge Scheduler, which works for everybody and says for whom. */
export const service: DrawDeal = (draw) => {
	const role = draw.one(['NightTiles', 'DailyReport', 'MonthEnd']);
	const [group, other] = draw.one([
		['tiles', 'payroll'],
		['reports', 'press']
	] as const);
	const groupIn = (owner: string, name: string) =>
		`arn:aws:scheduler:eu-west-1:${owner}:schedule-group/${name}`;
	const asks = (owner: string, name: string): Visitor => ({
		who: `EventBridge Scheduler, for the schedule group ${name} of account ${owner}`,
		principal: scheduler,
		context: { [account]: owner, [arn]: groupIn(owner, name) }
	});
	const named = { Service: scheduler };
	const ours = { StringEquals: { [account]: home } };
	const only = { ArnEquals: { [arn]: groupIn(home, group) } };
	return {
		role: `arn:aws:iam::${home}:role/${role}`,
		action: 'sts:AssumeRole',
		source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
		purpose: `It is for EventBridge Scheduler, when it works for the schedule group ${group} of our account ${home}.`,
		rightful: asks(home, group),
		strangers: [
			asks(elsewhere, group),
			asks(home, other),
			{
				who: `Lambda, for a function of account ${home}`,
				principal: 'lambda.amazonaws.com',
				context: {
					[account]: home,
					[arn]: `arn:aws:lambda:eu-west-1:${home}:function:${group}`
				}
			},
			{
				who: `The user wanda of account ${home}`,
				principal: `arn:aws:iam::${home}:user/wanda`,
				context: { [account]: null, [arn]: null }
			}
		],
		policies: [
			{ from: 1, statements: [letIn(named, only)] },
			{ from: 2, statements: [letIn(named, { ...only, ...ours })] },
			{
				from: 1,
				statements: [letIn(named)],
				taken: { belief: 'service-trust-is-safe', statements: [letIn(named, only)] }
			},
			{ from: 1, statements: [letIn(named, ours)] },
			{ from: 2, statements: [letIn(named, { ArnLike: { [arn]: groupIn('*', group) } })] },
			{
				from: 2,
				statements: [letIn(named, { StringEquals: { 'aws:PrincipalOrgID': 'o-marlow1829' } })],
				taken: { belief: 'org-id-admits-services', statements: [letIn(named, only)] }
			},
			{
				from: 3,
				statements: [letIn(named, { StringEquals: { [arn]: groupIn(home, `${group}*`) } })],
				taken: {
					belief: 'star-in-string-equals',
					statements: [letIn(named, { StringLike: { [arn]: groupIn(home, `${group}*`) } })]
				}
			},
			{ from: 3, statements: [letIn(named, { ArnLike: { [arn]: groupIn(home, '*') } })] }
		]
	};
};
