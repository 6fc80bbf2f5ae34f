import * as v from 'valibot';
import { guardRail, policyName, text } from './forms';

const wholeNumber = (least: number, most: number) => {
	const remedy = `Write a whole number from ${least} to ${most}.`;
	return v.pipe(
		v.number(remedy),
		v.integer(remedy),
		v.minValue(least, remedy),
		v.maxValue(most, remedy)
	);
};
const flag = v.optional(v.boolean('Write true or false.'), false);

export const passwordPolicy = v.strictObject({
	minimumLength: v.optional(wholeNumber(6, 128), 6),
	requireSymbols: flag,
	requireNumbers: flag,
	requireUppercase: flag,
	requireLowercase: flag,
	allowUsersToChange: flag,
	/** Days; 0: passwords do not expire. */
	maxAge: v.optional(wholeNumber(0, 1095), 0),
	reusePrevention: v.optional(wholeNumber(0, 24), 0),
	hardExpiry: flag
});

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
