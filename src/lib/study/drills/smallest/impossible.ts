import type { Facts } from '../../../policy/facts';
import { parse } from '../../../policy/parse';
import type { PolicyDocument } from '../../../policy/document';

/**
 * Allows what nobody can ask for: these actions on what they cannot be on, as `s3:GetObject` on a bucket.
 * An answer that allows no more than this on top allows nothing more. Nothing where the facts know none of
 * the actions.
 */
export function impossible(actions: readonly string[], facts: Facts): readonly PolicyDocument[] {
	const statements = actions.flatMap((action) => {
		const arns = arnsOf(action, facts);
		if (arns.length === 0) return [];
		const patterns = arns.map((arn) => arn.replaceAll(/\$\{\w+\}/g, '*'));
		const never = { Effect: 'Allow', Action: action, NotResource: patterns };
		// The pattern of a bucket’s ARN covers its objects, which are no buckets.
		const isOnBucket = arns.some((arn) => arn.endsWith(':s3:::${BucketName}'));
		const objects = { Effect: 'Allow', Action: action, Resource: 'arn:*:s3:::*/*' };
		return isOnBucket ? [never, objects] : [never];
	});
	if (statements.length === 0) return [];
	const { document } = parse(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
	if (!document) throw new Error('What is impossible cannot be read');
	return [document];
}

/** What the action can be on, as the catalogue writes ARNs. */
function arnsOf(action: string, facts: Facts): readonly string[] {
	const [prefix = '', name = ''] = action.split(':');
	const service = facts.service(prefix);
	const types = service?.action(name)?.resourceTypes ?? [];
	return types.flatMap((type) => service?.resourceType(type.name)?.arns ?? []);
}
