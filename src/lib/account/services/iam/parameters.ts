import * as v from 'valibot';
import { publicCost, typedCost, type Password, type Proof } from './credentials/password';
import { maxLength, minLength, oneOf, pattern, range } from '../../base/parameters';
import type { Written } from '../../base/shape';

/*
 * The constraints of AWS's service model, with AWS's words for a value that breaks them.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html
 */

/** Where IAM has words of its own for a pattern. */
const worded = (source: string, words: string) =>
	v.regex<string, string>(new RegExp(`^(?:${source})$`), words);

const named = (longest: number) =>
	v.pipe(
		v.string(),
		minLength(1),
		maxLength(longest),
		worded(
			'[\\w+=,.@-]+',
			'It must contain only alphanumeric characters and/or the following: +=,.@_-'
		)
	);

/** A user's name when the user is made. */
export const newUserName = named(64);
/** A user's name when it is referred to. */
export const userName = named(128);
export const groupName = named(128);
export const mfaDeviceName = named(226);
/** With its suffix and its holder's name it must fit into a serial number. */
export const securityKeyName = named(128);

export const roleName = named(64);
export const instanceProfileName = named(128);
/** `access-analyzer.amazonaws.com` */
export const awsServiceName = named(128);
export const customSuffix = named(64);
export const deletionTaskId = v.pipe(v.string(), minLength(1), maxLength(1000));
/** Seconds. */
export const maxSessionDuration = range(3600, 43200);

const insideSlashes =
	'It must begin and end with / and contain only alphanumeric characters and/or / characters.';
export const givenPath = v.pipe(
	v.string(),
	minLength(1),
	maxLength(512),
	worded('(/)|(/[\\u0021-\\u007E]+/)', insideSlashes)
);
export const path = v.optional(givenPath, '/');
export const pathPrefix = v.optional(
	v.pipe(
		v.string(),
		minLength(1),
		maxLength(512),
		worded(
			'/[\\u0021-\\u007F]*',
			'It must begin with the / character and contain only alphanumeric characters and/or / characters.'
		)
	),
	'/'
);
export const policyArn = v.pipe(v.string(), minLength(20), maxLength(2048));
/** Of a user, group, role or policy. */
export const entityArn = v.pipe(v.string(), minLength(20), maxLength(2048));
export const jobId = v.pipe(v.string(), minLength(36), maxLength(36));
/** The prefix of its actions. */
export const serviceNamespace = v.pipe(v.string(), minLength(1), maxLength(64), pattern('[\\w-]*'));
/** Of managed and of inline policies. */
export const policyName = named(128);
export const policyDocument = v.pipe(
	v.string(),
	minLength(1),
	maxLength(131072),
	worded(
		'[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
		'It must contain only printable ASCII characters.'
	)
);
export const policyPath = v.optional(
	v.pipe(
		v.string(),
		minLength(1),
		maxLength(512),
		worded('((/[A-Za-z0-9\\.,\\+@=_-]+)*)/', insideSlashes)
	),
	'/'
);
export const description = v.pipe(v.string(), maxLength(1000));
export const roleDescription = v.pipe(
	description,
	pattern('[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*')
);
export const policyVersionId = v.pipe(v.string(), pattern('v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?'));
export const accessKeyId = v.pipe(
	v.string(),
	minLength(16),
	maxLength(128),
	worded('[\\w]+', 'It must contain only alphanumeric characters.')
);
export const accessKeyStatus = oneOf(['Active', 'Inactive']);
export const serialNumber = v.pipe(
	v.string(),
	minLength(9),
	maxLength(256),
	pattern('[\\w+=/:,.@-]+')
);
export const authenticationCode = v.pipe(v.string(), minLength(6), maxLength(6), pattern('[\\d]+'));
/** Two codes of a device that follow each other. */
export const consecutiveCodes = {
	AuthenticationCode1: authenticationCode,
	AuthenticationCode2: authenticationCode
};
export const codeNames = ['AuthenticationCode1', 'AuthenticationCode2'];

export const accountAlias = v.pipe(
	v.string(),
	minLength(3),
	maxLength(63),
	pattern('[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]')
);

/** A password reaches a call only sealed: see `credentials/password.ts`. */
const proof = {
	digest: v.pipe(v.string(), v.hexadecimal(), v.length(64)),
	// No others: what a file brings must not make sealing take for ever.
	cost: v.exactOptional(v.picklist([publicCost, typedCost]))
};
/** That somebody knows a password: older calls say its shape too, which is let fall. */
export const passwordProof: v.GenericSchema<Proof> = v.pipe(
	v.object(proof),
	v.metadata({ kind: 'password' } satisfies Written)
);
export const password: v.GenericSchema<Password> = v.pipe(
	v.object({
		...proof,
		length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(128)),
		classes: v.array(v.picklist(['uppercase', 'lowercase', 'number', 'symbol'])),
		namesAccount: v.boolean()
	}),
	v.metadata({ kind: 'password' } satisfies Written)
);

const tagText = '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]';
const tagKey = v.pipe(v.string(), minLength(1), maxLength(128), pattern(`${tagText}+`, 'u'));
/** Said with what a member of a list must be; that it is there is checked already. */
const isThere = v.check<string, string>(() => true, 'Member must not be null');
const tagValue = v.pipe(v.string(), maxLength(256), pattern(`${tagText}*`, 'u'));
const atMost = (length: number) => `Member must have length less than or equal to ${length}`;
/** Of one resource: 50 at most. */
export const tagList = v.pipe(
	v.array(v.object({ Key: tagKey, Value: tagValue })),
	v.maxLength(50, atMost(50))
);
export const tagKeyList = v.pipe(v.array(v.pipe(tagKey, isThere)), v.maxLength(50, atMost(50)));
