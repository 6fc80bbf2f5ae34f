import type { Draw } from '../../draw';
import type { Written } from '../../situation';
import { inside, type Case, type Drawn } from '../case';
import { allow, person, policy, scene } from '../scene';
import { people, three } from './names';
import { there } from './there';

const bucket = 'marlow-tiles';
const own = `arn:aws:s3:::${bucket}`;
const objects = `${own}/*`;

/** What decides comes before what is there: users first, then buckets and their objects. */
export const evaluation: Drawn = (draw, level) => {
	if (level < 3) return there(draw, 2);
	switch (
		draw.one(level === 3 ? (['list', 'users'] as const) : (['list', 'head', 'deny'] as const))
	) {
		case 'users':
			return there(draw, level);
		case 'list':
			return listing(draw);
		case 'head':
			return missing(draw);
		case 'deny':
			return denying(draw);
	}
};

function under(who: string, ...statements: readonly Written[]) {
	return [person(who, { keys: ['Active'], inline: [policy('tiles', ...statements)] })];
}

const held = [{ name: bucket, keys: ['north.txt', 'south.txt'] }];

function listing(draw: Draw): Case {
	const [who] = three(draw.mixed(people));
	const may = draw.chance(40);
	const line = `aws s3api list-objects-v2 --bucket ${bucket} --query 'Contents[].Key'`;
	const shown = scene(who, line, {
		buckets: held,
		users: under(who, may ? allow('s3:ListBucket', own) : allow('s3:*', objects))
	});
	return {
		scene: shown,
		about: { service: 's3', operation: 'ListObjectsV2' },
		needsPolicies: true,
		why: may
			? 'Listing is `s3:ListBucket`, whatever the operation is called, and it is asked for on the bucket’s ARN.'
			: 'Listing is asked for on the bucket. The ARN of its objects does not mean the bucket.',
		wrong: [
			may
				? inside(
						shown,
						{ users: under(who, allow('s3:GetObject', own)) },
						'There is no action of the operation’s name: it is authorised as `s3:ListBucket`.',
						'api-name-is-action'
					)
				: inside(
						shown,
						{ users: under(who, allow('s3:*', [own, objects])) },
						'For listing, the bucket’s own ARN would have to be there.',
						's3-bucket-is-its-objects'
					),
			inside(
				shown,
				{ users: under(who, allow('s3:*', [own, objects])), buckets: [{ name: bucket, keys: [] }] },
				may ? 'The bucket holds two objects.' : 'What may not be listed is refused, and not empty.'
			),
			inside(
				shown,
				{ buckets: [{ name: 'marlow-print', keys: [] }], users: under(who, allow('s3:*')) },
				'There is such a bucket.'
			)
		]
	};
}

function missing(draw: Draw): Case {
	const [who] = three(draw.mixed(people));
	const line = `aws s3api head-object --bucket ${bucket} --key west.txt --query ContentLength`;
	const read = allow('s3:GetObject', objects);
	const list = { ...allow('s3:ListBucket', own), Sid: 'Listed' };
	const mayList = draw.chance(35);
	const shown = scene(who, line, {
		buckets: held,
		users: mayList ? under(who, read, list) : under(who, read)
	});
	return {
		scene: shown,
		about: { service: 's3', operation: 'HeadObject' },
		needsPolicies: true,
		why: mayList
			? `${who} may list the bucket, and so is told that the object is not there.`
			: 'Whether an object is there is told only to those who may list the bucket. To others a missing one looks forbidden.',
		wrong: [
			inside(
				shown,
				{ users: mayList ? under(who, read) : under(who, read, list) },
				mayList
					? 'Who may list the bucket is told.'
					: 'That is told to those who may list the bucket.',
				mayList ? undefined : 'missing-object-is-404'
			),
			inside(
				shown,
				{ buckets: [{ name: bucket, keys: ['west.txt'] }] },
				'There is no such object, so it has no length.'
			),
			inside(
				shown,
				{ line: line.replace('west', 'north').replace('ContentLength', 'Length') },
				'Nothing was answered that could be picked from.'
			)
		]
	};
}

function denying(draw: Draw): Case {
	const [who] = three(draw.mixed(people));
	const line = `aws s3api head-object --bucket ${bucket} --key north.txt --query ContentLength`;
	const all = allow('s3:*');
	const deny = (resource: string): Written => ({
		...{ Sid: 'Kept', Effect: 'Deny', Action: 's3:*', Resource: resource }
	});
	const isOfBucket = draw.chance(60);
	const shown = scene(who, line, {
		buckets: held,
		users: under(who, all, deny(isOfBucket ? own : objects))
	});
	return {
		scene: shown,
		about: { service: 's3', operation: 'HeadObject' },
		needsPolicies: true,
		why: isOfBucket
			? 'The Deny is for the bucket’s ARN, and reading asks for the object’s.'
			: 'Reading asks for the object’s ARN, which the Deny covers. What HEAD asks is answered with a status and no reason.',
		wrong: [
			inside(
				shown,
				{ users: under(who, all, deny(isOfBucket ? objects : own)) },
				isOfBucket
					? 'A Deny on the bucket is none on its objects.'
					: 'The Deny wins over the Allow.',
				isOfBucket ? 's3-bucket-is-its-objects' : 'specific-allow-wins'
			),
			inside(
				shown,
				{ buckets: [{ name: bucket, keys: ['south.txt'] }], users: under(who, all) },
				'There is such an object.'
			),
			inside(
				shown,
				{ line: line.replace('ContentLength', 'Length'), users: under(who, all) },
				'In the answer it is called ContentLength.'
			)
		]
	};
}
