import * as v from 'valibot';
import type { AccountBlueprint } from '../../account/perform/blueprint';
import type { Inline } from '../../scenario/prose';
import { faultsIn } from '../../scenario/read-value';
import { text } from '../../scenario/text-format';
import type { Unmade } from '../../scenario/written-call';
import { accountFormat, figureCall } from './account-format';
import { carriedBy } from './carried';
import { opening, words, type FigureReader, type Opening } from './figure-format';

/** Which credential carries which condition key: the account is asked. */
export interface CredentialsFigure extends Opening {
	readonly account: AccountBlueprint;
	readonly keys: readonly string[];
	readonly credentials: readonly Credential[];
}

export interface Credential {
	readonly say: readonly Inline[];
	/** The calls that get it and use it; what the last one carries is told. */
	readonly calls: readonly Unmade[];
	readonly why?: readonly Inline[];
}

const value = v.nullable(
	v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String)),
	'write a value, or null where the key is absent'
);

const format = v.strictObject({
	...opening,
	account: accountFormat,
	keys: v.pipe(v.array(text), v.minLength(1, 'name a key')),
	credentials: v.pipe(
		v.array(
			v.strictObject({
				say: words,
				calls: v.pipe(v.array(figureCall), v.minLength(1, 'write the call that is looked at')),
				carries: v.record(v.string(), value),
				why: v.exactOptional(words)
			})
		),
		v.minLength(2, 'write two credentials at least')
	)
});

export const credentialsReader: FigureReader<CredentialsFigure> = {
	read(written) {
		const read = v.safeParse(format, written);
		if (!read.success) return { ok: false, error: faultsIn(read.issues) };
		const { account, keys, credentials, ...rest } = read.output;
		const faults = credentials.flatMap(({ calls, carries }, at) => {
			const path = `credentials[${at}]`;
			const carried = carriedBy({ account, keys }, calls);
			if (!carried.ok) return [{ path: `${path}.calls`, message: carried.error }];
			return keys.flatMap((key) => {
				const found = carried.value[key] ?? null;
				if (found === (carries[key] ?? null)) return [];
				const says = found === null ? 'is absent' : `is ${found}`;
				return [{ path: `${path}.carries`, message: `in that request ${key} ${says}` }];
			});
		});
		if (faults.length > 0) return { ok: false, error: faults };
		return {
			ok: true,
			value: {
				figure: {
					...rest,
					account,
					keys,
					credentials: credentials.map(({ say, calls, why }) => ({
						say,
						calls,
						...(why && { why })
					}))
				}
			}
		};
	}
};
