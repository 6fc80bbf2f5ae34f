import { abroad, home } from '../cast';
import { letIn, type DrawDeal, type Visitor } from './deal';

const key = 'sts:ExternalId';
const elsewhere = '777788889999';

/** A firm that works for several customers, each with an external ID of theirs. */
export const partner: DrawDeal = (draw) => {
	const [role, work, its] = draw.one([
		['PrintProofs', 'prints our proofs', 'Printer'],
		['CostReview', 'looks after our costs', 'Reviewer'],
		['TileBackup', 'keeps our backups', 'Keeper']
	] as const);
	const [id, other] = draw.one([
		['marlow-4711', 'ridge-2208'],
		['mm-7c31', 'hv-9a02']
	] as const);
	const of = (account: string, name: string = its) =>
		`arn:aws:sts::${account}:assumed-role/${name}/run`;
	const named = { AWS: `arn:aws:iam::${abroad}:role/${its}` };
	const withId = { StringEquals: { [key]: id } };
	const asks = (who: string, principal: string, externalId: string | null): Visitor => ({
		who: `${who}, ${externalId === null ? 'without an external ID' : `with the external ID \`${externalId}\``}`,
		principal,
		context: { [key]: externalId }
	});
	return {
		role: `arn:aws:iam::${home}:role/${role}`,
		action: 'sts:AssumeRole',
		source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
		purpose: `The role ${its} of account ${abroad} ${work}, and sends the external ID \`${id}\` when it works for us.`,
		rightful: asks(`The role ${its} of account ${abroad}`, of(abroad), id),
		strangers: [
			asks(`The role ${its} of account ${abroad}`, of(abroad), other),
			asks(`The role ${its} of account ${abroad}`, of(abroad), null),
			asks(`The role Intern of account ${abroad}`, of(abroad, 'Intern'), id),
			asks(`The role ${its} of account ${elsewhere}`, of(elsewhere), id)
		],
		policies: [
			{ from: 1, statements: [letIn(named, withId)] },
			{ from: 1, statements: [letIn(named)] },
			{
				from: 1,
				statements: [letIn({ AWS: `arn:aws:iam::${abroad}:root` }, withId)],
				taken: { belief: 'trust-account-is-trust-user', statements: [letIn(named, withId)] }
			},
			{
				from: 2,
				statements: [letIn({ AWS: '*' }, withId)],
				// Who takes the id for a password takes whoever knows it for the one it was given to.
				taken: { belief: 'external-id-is-secret', statements: [letIn(named, withId)] }
			},
			{
				from: 2,
				statements: [letIn(named, { StringEquals: { [key]: `${id.slice(0, 3)}*` } })],
				taken: {
					belief: 'star-in-string-equals',
					statements: [letIn(named, { StringLike: { [key]: `${id.slice(0, 3)}*` } })]
				}
			},
			{
				from: 3,
				statements: [letIn(named, { StringNotEquals: { [key]: other } })],
				taken: {
					belief: 'negated-needs-key',
					statements: [
						letIn(named, { StringNotEquals: { [key]: other }, Null: { [key]: 'false' } })
					]
				}
			},
			{ from: 3, statements: [letIn(named, { StringLike: { [key]: '*' } })] },
			{ from: 3, statements: [letIn(named, { StringEqualsIfExists: { [key]: id } })] }
		]
	};
};
