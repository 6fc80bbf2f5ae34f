/** The Regions known when this was written, of all partitions. AWS opens new ones all the time. */
export const regions: ReadonlySet<string> = new Set(
	[
		'af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1',
		'ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5',
		'ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1',
		'eu-central-2 eu-isoe-west-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3',
		'eusc-de-east-1 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2',
		'us-gov-east-1 us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1 us-isob-west-1',
		'us-isof-east-1 us-isof-south-1 us-west-1 us-west-2'
	].flatMap((line) => line.split(' '))
);

/**
 * Whether a word has the form of a Region's name: a Region that is not known here may be new, but
 * not every word could be one.
 */
export function couldBeRegion(word: string): boolean {
	return /^(?:af|ap|ca|cn|eu|il|me|mx|sa|us|us-gov|us-iso[a-z]?|eu-iso[a-z]?|eusc-[a-z]{2})-(?:central|(?:north|south)(?:east|west)?|east|west)-[1-9]\d?$/.test(
		word
	);
}
