import type { RoleSession } from './state';
import type { Tags } from '../iam/model/policies';
import type { Identity } from '../../identity';
import { fail, type Failed } from '../../base/applied';
import { emptyTable, keyOf, lookUp, put } from '../../base/table';
import type { GivenTag } from '../iam/tags/tags';

/** The tags of a session, and the keys of those that go on to the next role of a chain. */
export type SessionTags = Pick<RoleSession, 'tags' | 'transitive'>;

/**
 * The tags passed for a session, after those that the caller's own session hands on.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function readSessionTags(
	identity: Identity,
	passed: readonly GivenTag[] = [],
	transitiveKeys: readonly string[] = []
): ({ readonly ok: true } & SessionTags) | Failed {
	const inherited = handedOn(identity);
	const keys = passed.map(({ Key: key }) => keyOf(key));
	const transitive = transitiveKeys.map(keyOf);
	if (new Set(keys).size < keys.length) return duplicate;
	if (keys.some((key) => key.startsWith('aws:'))) return reserved;
	if (keys.some((key) => inherited.transitive.includes(key))) return conflict;
	if (transitive.some((key) => !keys.includes(key))) return notPassed;
	return {
		ok: true,
		tags: passed.reduce<Tags>(
			(tags, { Key: key, Value: value }) => put(tags, key, { key, value }),
			inherited.tags
		),
		transitive: [...new Set([...inherited.transitive, ...transitive])]
	};
}

/** What a role session hands on to the role it assumes. */
function handedOn(identity: Identity): SessionTags {
	if (identity.kind !== 'role') return { tags: emptyTable, transitive: [] };
	const { tags, transitive } = identity.session;
	return {
		tags: transitive.reduce<Tags>((table, key) => {
			const tag = lookUp(tags, key);
			return tag ? put(table, key, tag) : table;
		}, emptyTable),
		transitive
	};
}

const duplicate = fail(
	'InvalidParameterValue',
	'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
);
// Other services say it in these words; what STS says is not documented.
const reserved = fail(
	'InvalidParameterValue',
	'aws: prefixed tag key names are not allowed for external use.'
);
const conflict = fail(
	'InvalidParameterValue',
	"One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session."
);
const notPassed = fail(
	'InvalidParameterValue',
	'The specified transitive tag key must be included in the requested tags.'
);
