import * as v from 'valibot';

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
