import * as v from 'valibot';
import { text } from '../../scenario/text-format';
import type { Asked } from './item';

/** Whose account the items are about. */
const account = '111122223333';

const short = /^(\S+) on (\S+)$/;
const remedy = 'write ACTION on RESOURCE, such as s3:GetObject on arn:aws:s3:::marlow-maps/a.png';

const scalar = v.union([v.string(), v.number(), v.boolean()]);
const context = v.record(
	v.string(),
	v.pipe(
		v.nullable(v.union([scalar, v.array(scalar)], 'write text, true, false, a list, or null')),
		v.transform((value) => {
			if (value === null) return null;
			return Array.isArray(value) ? value.map(String) : String(value);
		})
	)
);

const inFull = v.pipe(
	v.strictObject({
		/** As scenarios name principals: `user/tomas`, `role/Editor`, `root`, a service, an ARN, `nobody`. */
		as: v.exactOptional(text),
		do: v.exactOptional(v.pipe(v.string(remedy), v.regex(short, remedy))),
		action: v.exactOptional(text),
		resource: v.exactOptional(text),
		/** Of the resource, where its ARN does not say. */
		account: v.exactOptional(text),
		with: v.exactOptional(context)
	}),
	v.transform(({ as, do: wish, action, resource, account: owner, with: keys }): Asked => ({
		...(as !== undefined && { principal: principalOf(as) }),
		...(wish !== undefined && wished(wish)),
		...(action !== undefined && { action }),
		...(resource !== undefined && { resource }),
		...(owner !== undefined && { resourceAccount: owner }),
		...(keys && { context: keys })
	}))
);

const inShort = v.pipe(
	v.string(),
	v.regex(short, remedy),
	v.transform((wish): Asked => wished(wish))
);

/** `s3:GetObject on arn:…`, or in full where somebody else asks, or with condition keys. */
export const requestFormat: v.GenericSchema<unknown, Asked> = v.lazy((written) =>
	written === undefined
		? v.union([inShort, inFull])
		: typeof written === 'string'
			? inShort
			: inFull
);

function wished(wish: string): Pick<Asked, 'action' | 'resource'> {
	const [, action = '', resource = ''] = short.exec(wish) ?? [];
	return { action, resource };
}

function principalOf(name: string): string {
	if (name === 'root') return `arn:aws:iam::${account}:root`;
	if (name === 'nobody') return '*';
	const [kind, who = '', session = 'session'] = name.split('/');
	if (kind === 'user') return `arn:aws:iam::${account}:user/${who}`;
	if (kind === 'role') return `arn:aws:sts::${account}:assumed-role/${who}/${session}`;
	return name;
}
