/**
 * What is wrong with a name for a bucket, in a sentence; nothing where S3 takes it.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function nameTrouble(name: string): string | undefined {
	return rules.find(([holds]) => !holds(name))?.[1];
}

/** What is only not finished yet is no mistake of who types. */
export function troubleSoFar(name: string): string | undefined {
	const isBegun = name === '' || /[.-]$/.test(name) || name.length < 3;
	return nameTrouble(isBegun ? `${name}${'a'.repeat(3)}`.slice(0, 64) : name);
}

type Rule = readonly [holds: (name: string) => boolean, otherwise: string];

const rules: readonly Rule[] = [
	[(name) => !/\s/.test(name), 'No spaces; hyphens are fine.'],
	[(name) => !/[A-Z]/.test(name), 'Lower-case letters only.'],
	[(name) => /^[a-z0-9.-]*$/.test(name), 'Only letters, digits, dots and hyphens.'],
	[(name) => name.length >= 3, 'At least 3 characters.'],
	[(name) => name.length <= 63, 'At most 63 characters.'],
	[(name) => /^[a-z0-9].*[a-z0-9]$/.test(name), 'A letter or digit first and last.'],
	[(name) => !name.includes('..'), 'No two dots side by side.'],
	[(name) => !/^\d+\.\d+\.\d+\.\d+$/.test(name), 'Not in the form of an IP address.'],
	[
		(name) => !/^(?:xn--|sthree-|amzn-s3-demo-)/.test(name),
		'AWS keeps names that begin like this for itself.'
	],
	[
		(name) => !/(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3|-an)$/.test(name),
		'AWS keeps names that end like this for itself.'
	]
];
