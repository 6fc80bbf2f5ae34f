/*
 * An ARN as a form: the template of a resource type, and what stands in its gaps.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */

/** Of `arn:${Partition}:s3:::${BucketName}`: `Partition` and `BucketName`, each once, in order. */
export function gapsOf(template: string): readonly string[] {
	return [...new Set(piecesOf(template).flatMap(({ gap }) => gap ?? []))];
}

/** The template with its gaps filled; one that nothing is known of is left empty. */
export function fillIn(template: string, values: ReadonlyMap<string, string>): string {
	return piecesOf(template)
		.map(({ text, gap }) => text + (gap === undefined ? '' : (values.get(gap) ?? '')))
		.join('');
}

/** What stands in an ARN's gaps, where it is of the template; nothing where it is not. */
export function readGaps(template: string, arn: string): ReadonlyMap<string, string> | undefined {
	const values = new Map<string, string>();
	const pieces = piecesOf(template);
	let at = 0;
	for (const [index, { text, gap }] of pieces.entries()) {
		if (!arn.startsWith(text, at)) return undefined;
		at += text.length;
		if (gap === undefined) return at === arn.length ? values : undefined;
		const end = endOfGap(arn, at, pieces[index + 1]);
		if (end <= at) return undefined;
		values.set(gap, arn.slice(at, end));
		at = end;
	}
	return undefined;
}

/** A gap goes on to the next piece, and the last one to the end, less what the template ends in. */
function endOfGap(arn: string, from: number, next: Piece | undefined): number {
	if (!next) return arn.length;
	if (next.gap === undefined) return arn.length - next.text.length;
	return next.text === '' ? from + 1 : arn.indexOf(next.text, from + 1);
}

/** How much of a template is fixed: of two that an ARN fits, the one with more says more. */
export function fixedLength(template: string): number {
	return piecesOf(template).reduce((sum, { text }) => sum + text.length, 0);
}

interface Piece {
	/** What stands before the gap. */
	readonly text: string;
	/** Nothing in the last piece. */
	readonly gap: string | undefined;
}

function piecesOf(template: string): readonly Piece[] {
	const [first = '', ...others] = template.split('${');
	const pieces: Piece[] = [];
	let text = first;
	for (const other of others) {
		const end = other.indexOf('}');
		pieces.push({ text, gap: other.slice(0, end) });
		text = other.slice(end + 1);
	}
	return [...pieces, { text, gap: undefined }];
}
