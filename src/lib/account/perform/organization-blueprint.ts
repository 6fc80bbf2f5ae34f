import * as v from 'valibot';
import type { PolicyKind } from '../../policy/kind';
import { parse } from '../../policy/parse';
import { isFullAWSAccess, noAllow } from '../../policy/validate/rcp';
import { document, documentRemedy, text } from '../base/forms';
import { policyName } from '../services/iam/blueprint/forms';

/** One that would hold for the whole account, as AWS Organizations sees to. */
const guardRail = (kind: Extract<PolicyKind, 'scp' | 'rcp'>) =>
	v.pipe(
		document,
		v.check(
			(policy) => refusedByOrganizations(policy, kind) === undefined,
			({ input }) => {
				const refused = refusedByOrganizations(input, kind);
				return `Write an ${kind.toUpperCase()} that AWS Organizations accepts. ${refused}`;
			}
		)
	);

function refusedByOrganizations(text: string, kind: 'scp' | 'rcp'): string | undefined {
	const { document, findings } = parse(text, kind);
	if (!document) return findings.find(({ type }) => type === 'ERROR')?.message ?? documentRemedy;
	const allows = document.statements.some(({ effect }) => effect === 'Allow');
	return kind === 'rcp' && allows && !isFullAWSAccess(document) ? noAllow : undefined;
}

const level = (kind: 'scp' | 'rcp') =>
	v.array(v.strictObject({ name: policyName, document: guardRail(kind) }));

/** The guard rails, for each level from the organization's root down to the account. */
export const organization = v.strictObject({
	id: v.pipe(
		v.string('Write the organization’s id.'),
		v.regex(/^o-[a-z0-9]{10,32}$/, 'Write an id such as o-exampleorg1: o-, then ten or more.')
	),
	path: text('the path, such as o-exampleorg1/r-ab12/ou-ab12-11111111/'),
	isManagementAccount: v.optional(v.boolean('Write true or false.'), false),
	scps: v.optional(v.array(level('scp')), []),
	rcps: v.optional(v.array(level('rcp')), [])
});
