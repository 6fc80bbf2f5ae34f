import { listOf, type Written } from '../situation';

/** What somebody would write who believes what is not so. */
interface Believed {
	/** Of beliefs.yaml. */
	readonly belief: string;
	readonly statements: readonly Written[];
}

/** What believers would write in place of a smallest policy; none of a belief that has nothing to do with it. */
export function believedFor(statements: readonly Written[], hasDeny: boolean): readonly Believed[] {
	const rewritings: readonly (readonly [belief: string, (of: Written) => Written])[] = [
		['s3-bucket-is-its-objects', listedOnObjects],
		['s3-bucket-is-its-objects', objectsOnBucket],
		// Both let in who has no such key; they differ in how they are written.
		[
			hasDeny ? 'mfa-bool-false' : 'allow-if-exists-true',
			(of) => withOperator(of, 'Bool', 'BoolIfExists')
		],
		['star-in-string-equals', (of) => withOperator(of, 'StringLike', 'StringEquals')]
	];
	return rewritings.flatMap(([belief, rewrite]) => {
		const rewritten = statements.map(rewrite);
		const isSame = rewritten.every((each, at) => each === statements[at]);
		return isSame ? [] : [{ belief, statements: rewritten }];
	});
}

/** The bucket is listed on the ARN of its objects. */
function listedOnObjects(of: Written): Written {
	const isListing = listOf(of.Action).join() === 's3:ListBucket';
	return isListing ? { ...of, Resource: listOf(of.Resource).map((arn) => `${arn}/*`) } : of;
}

/** Objects are asked for on the ARN of their bucket. */
function objectsOnBucket(of: Written): Written {
	const [resource = ''] = listOf(of.Resource);
	const [, bucket] = /^(arn:aws:s3:::[^/]+)\/\*$/.exec(resource) ?? [];
	return bucket === undefined ? of : { ...of, Resource: bucket };
}

function withOperator(of: Written, from: string, to: string): Written {
	const tests = of.Condition?.[from];
	return tests ? { ...of, Condition: { [to]: tests } } : of;
}
