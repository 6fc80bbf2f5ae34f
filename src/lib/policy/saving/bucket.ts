import type { PolicyDocument, StatementDraft } from '../document';
import { parse } from '../parse';
import { overlaps } from '../pattern/covers';
import type { Result } from '../result';
import { statementsOf } from './elements';
import { firstOf, ifFault, type Check } from './subject';
import { ifFaultAt } from './trust';
import { valuesAreOfTheirType } from './values';

/** What S3 must be told of the bucket whose policy it is, and of its own actions. */
export interface BucketFacts {
	readonly bucket: string;
	/** Full names of actions, by what they are about. */
	readonly ofBuckets: readonly string[];
	readonly ofObjects: readonly string[];
	readonly ofOthers: readonly string[];
}

/**
 * Whether S3 keeps a text as the policy of a bucket; else with AWS's message, which comes with the
 * code MalformedPolicy. The order in which it looks is ours. Whether principals exist is not looked at here.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html
 */
export function saveForBucket(text: string, facts: BucketFacts): Result<PolicyDocument, string> {
	if (!text.startsWith('{')) return { ok: false, error: notJson };
	const { draft, document, findings } = parse(text, 'resource');
	const faults = findings.filter(({ type }) => type === 'ERROR');
	const message = firstOf(checksFor(facts), (check) => check({ text, draft, faults }));
	return document && message === undefined
		? { ok: true, value: document }
		: { ok: false, error: message ?? syntax };
}

const notJson = "Policies must be valid JSON and the first byte must be '{'";
const syntax = 'Invalid policy syntax.';

function checksFor(facts: BucketFacts): readonly Check[] {
	return [
		ifFault('JSON_SYNTAX_ERROR', notJson),
		ifFault('INVALID_VERSION', 'The policy must contain a valid version string'),
		ifFault('MISSING_STATEMENT', 'Missing required field Statement'),
		ifFault('MISSING_EFFECT', 'Missing required field Effect'),
		ifFaultAt('INVALID_EFFECT', (effect) => `Invalid effect: ${effect}`),
		ifFault('MISSING_PRINCIPAL', 'Missing required field Principal'),
		ifFault('MISSING_ACTION', 'Missing required field Action'),
		hasResources,
		ifFaultAt('INVALID_CONDITION_OPERATOR', (name) => `Invalid Condition type : ${name}`),
		actionsExist(facts),
		resourcesAreOfTheBucket(facts),
		actionsFitResources(facts),
		(subject) => (valuesAreOfTheirType(subject) === undefined ? undefined : syntax),
		({ draft, faults }) => (draft && faults.length === 0 ? undefined : syntax)
	];
}

/** Policies of other resources may leave them out. */
const hasResources: Check = (subject) =>
	statementsOf(subject).some(({ resource }) => resource === undefined)
		? 'Missing required field Resource'
		: undefined;

function actionsExist({ ofBuckets, ofObjects, ofOthers }: BucketFacts): Check {
	const all = [...ofBuckets, ...ofObjects, ...ofOthers].map((name) => name.toLowerCase());
	return (subject) =>
		firstOf(statementsOf(subject), ({ action }) =>
			action?.patterns.every(({ value }) => matchesAny(value, all))
				? undefined
				: 'Policy has invalid action'
		);
}

function resourcesAreOfTheBucket(facts: BucketFacts): Check {
	return (subject) =>
		firstOf(statementsOf(subject), ({ resource }) =>
			resource?.patterns.every(({ value }) => reachOf(value, facts.bucket) !== undefined)
				? undefined
				: 'Policy has invalid resource'
		);
}

/** What a resource of a bucket's policy takes in; nothing where it is none of that bucket's. */
function reachOf(pattern: string, bucket: string): Reach | undefined {
	const arn = `arn:aws:s3:::${bucket}`;
	if (pattern === arn) return { bucket: true, objects: false };
	if (pattern.startsWith(`${arn}/`)) return { bucket: false, objects: true };
	return /^[*?]/.test(pattern.slice(arn.length)) && pattern.startsWith(arn)
		? { bucket: overlaps(pattern, arn), objects: pattern.includes('*') }
		: undefined;
}

interface Reach {
	readonly bucket: boolean;
	readonly objects: boolean;
}

/** `NotAction` and `NotResource` fit whatever is left. */
function actionsFitResources({ bucket, ofBuckets, ofObjects }: BucketFacts): Check {
	const names = { bucket: lowerCase(ofBuckets), objects: lowerCase(ofObjects) };
	const fits = ({ action, resource }: StatementDraft) => {
		if (action?.kind !== 'only' || resource?.kind !== 'only') return true;
		const reached = resource.patterns.map(({ value }) => reachOf(value, bucket));
		return action.patterns.every(
			({ value }) =>
				(reached.some((each) => each?.bucket) && matchesAny(value, names.bucket)) ||
				(reached.some((each) => each?.objects) && matchesAny(value, names.objects))
		);
	};
	return (subject) =>
		statementsOf(subject).every(fits)
			? undefined
			: 'Action does not apply to any resource(s) in statement';
}

function matchesAny(pattern: string, names: readonly string[]): boolean {
	const asked = pattern.toLowerCase();
	return names.some((name) => overlaps(asked, name));
}

function lowerCase(names: readonly string[]): readonly string[] {
	return names.map((name) => name.toLowerCase());
}
