import type { Compared } from '../condition/operators';
import type { Pieces, TextSet } from './pieces';

/** What may stand for a wildcard, the most readable first. */
const fills = ['x', 'example', '', 'a', 'other', '1'];

/** What stands in a whole segment of an ARN, from the partition to the account. */
const segmentFills = ['arn', 'aws', 's3', 'eu-central-1', '111122223333'];

/** At most this many patterns of a set are tried: examples are for the eye, not for the proof. */
const enough = 40;

/** Readable texts that a set has, where its patterns are not too strange. */
export function examplesOf(set: TextSet): string[] {
	const patterns = set.slice(0, enough);
	return fills.flatMap((fill) => patterns.flatMap((pieces) => example(pieces, fill) ?? []));
}

function example(pieces: Pieces, fill: string): string | undefined {
	let text = '';
	for (const [at, piece] of pieces.entries()) {
		switch (piece.kind) {
			case 'text':
				text += piece.text;
				break;
			case 'one':
				text += fill.charAt(0) || 'x';
				break;
			case 'star':
				text += segmentFill(text, pieces[at + 1]) ?? fill;
				break;
			case 'variable':
				return undefined;
		}
	}
	return text;
}

/** A Region where a Region stands, an account where an account stands. */
function segmentFill(before: string, next: Pieces[number] | undefined): string | undefined {
	if (!before.startsWith('arn:') || !before.endsWith(':')) return undefined;
	const alone = next === undefined || (next.kind === 'text' && next.text.startsWith(':'));
	return alone ? segmentFills[before.split(':').length - 1] : undefined;
}

/** Resources much like those of a set, but not them: of an ARN, one name after another is changed. */
export function neighboursOf(set: TextSet): string[] {
	const near = set.slice(0, enough).flatMap((pieces) => {
		const text = example(pieces, 'x');
		if (text?.startsWith('arn:') !== true) return [];
		const head = text.split(':', 5).join(':');
		const parts = text.slice(head.length + 1).split(/([:/])/);
		return parts.flatMap((part, at) =>
			/^[:/]?$/.test(part) ? [] : [`${head}:${parts.with(at, 'other').join('')}`]
		);
	});
	return [...new Set(near)];
}

/** Actions that most people have met. */
export const familiarActions = [
	's3:GetObject',
	's3:PutObject',
	's3:DeleteObject',
	's3:ListBucket',
	'iam:CreateUser',
	'iam:GetUser',
	'ec2:RunInstances',
	'ec2:DescribeInstances',
	'sqs:SendMessage',
	'lambda:InvokeFunction',
	'dynamodb:GetItem'
];

const people = ['ana', 'ben', 'chen'];

/** Believable values for a key, by its name and by what an operator that asks for it compares. */
export function believable(key: string, compared?: Compared): readonly string[] {
	if (compared === 'Bool') return ['false', 'true'];
	if (/username$|userid$|sourceidentity$/.test(key)) return people;
	if (/principalarn$/.test(key)) {
		return people.map((name) => `arn:aws:iam::111122223333:user/${name}`);
	}
	if (/arn$/.test(key) || compared === 'ARN')
		return ['arn:aws:s3:::example', 'arn:aws:sns:eu-central-1:111122223333:x'];
	if (/account$/.test(key)) return ['111122223333', '444455556666', '777788889999'];
	if (/region$/.test(key)) return ['eu-central-1', 'us-east-1', 'ap-southeast-2'];
	if (/sourcevpce$/.test(key)) return ['vpce-1a2b3c4d', 'vpce-5e6f7a8b'];
	if (/sourcevpc$/.test(key)) return ['vpc-1a2b3c4d', 'vpc-5e6f7a8b'];
	if (/orgid$/.test(key)) return ['o-a1b2c3d4e5', 'o-f6g7h8i9j0'];
	return ['x', 'other', 'example'];
}
