import * as v from 'valibot';
import { age, text } from '../base/forms';
import { principalName } from '../principal-name';
import { iamBlueprint } from '../services/iam/blueprint';
import { organization } from './organization-blueprint';
import { loadServices } from './registry';

/*
 * What a scenario's account.yaml holds: the account as the learner finds it. Times are ages, counted
 * back from the moment the account is opened, so that a scenario never looks old.
 */

/** Something that was done before the learner came: one line of the event history. */
const pastEvent = v.strictObject({
	age,
	by: principalName('root', 'user', 'role', 'service', 'outsider'),
	service: text('the service as in its address, such as s3'),
	event: text('the name of the API operation, such as CreateBucket'),
	/** As the operation has them; of AssumeRole what came of it is told, too. */
	with: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
	sourceIp: v.exactOptional(v.pipe(v.string(), v.ip('Write an IP address, such as 203.0.113.7.'))),
	userAgent: v.exactOptional(text('the program as it names itself, such as aws-cli/2.17'))
});

/** Of services that are not part of every account, each under its own name. */
async function serviceBlueprints() {
	const entries = (await loadServices()).map(async ({ name, blueprint }) =>
		blueprint ? [[name, v.exactOptional(await blueprint())] as const] : []
	);
	return Object.fromEntries((await Promise.all(entries)).flat());
}

function blueprintWith(ofServices: Awaited<ReturnType<typeof serviceBlueprints>>) {
	return v.strictObject({
		/** Without it, a file is of version 1. */
		version: v.exactOptional(v.picklist([1, 2], 'Write 2: this Leastwise reads no later version.')),
		id: v.pipe(
			v.string('Write the account number in quotes.'),
			v.regex(/^\d{12}$/, 'Write an account number of twelve digits.')
		),
		name: text('the name of the account'),
		age,
		...iamBlueprint,
		...(ofServices as Readonly<Record<never, never>>),
		organization: v.optional(organization),
		events: v.optional(v.array(pastEvent), [])
	});
}

export type AccountSchema = ReturnType<typeof blueprintWith>;

let loaded: Promise<AccountSchema> | undefined;

/**
 * What reads an account.yaml, with all services that have a part in it. A page cannot wait for it while it
 * loads, for services wait for what it is in: it asks when somebody brings an account.
 */
export function loadBlueprint(): Promise<AccountSchema> {
	return (loaded ??= serviceBlueprints().then(blueprintWith));
}

export type AccountBlueprint = v.InferOutput<AccountSchema>;
export type PastEvent = AccountBlueprint['events'][number];
