import * as v from 'valibot';
import type { AccountBlueprint } from '../../account/perform/blueprint';
import type { Result } from '../../policy/result';
import type { Inline } from '../../scenario/prose';
import { faultsIn } from '../../scenario/read-value';
import { text } from '../../scenario/text-format';
import type { Unmade } from '../../scenario/written-call';
import { accountFormat, figureCall } from './account-format';
import { opening, words, type FigureReader, type Opening } from './figure-format';
import { makeCall, openStage, type Stage } from './stage';

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

/** The keys of the request that the last call makes, in an account of its own; absent ones are missing. */
export function carriedBy(
	{ account, keys }: Pick<CredentialsFigure, 'account' | 'keys'>,
	calls: readonly Unmade[]
): Result<Readonly<Record<string, string>>, string> {
	let stage: Stage = openStage(account, calls);
	let carried: Readonly<Record<string, string>> | undefined;
	for (const call of calls) {
		const made = makeCall(stage, call);
		if (!made.ok) return made;
		const { decision, answer } = made.value.performed;
		stage = made.value.stage;
		const isLast = call === calls.at(-1);
		if (!isLast && !answer.ok) {
			return { ok: false, error: `${call.call.operation} is refused: ${answer.error.message}` };
		}
		const context = decision?.asked.request.context ?? {};
		const found = Object.entries(context).filter(([key]) => keys.includes(key));
		carried = decision && Object.fromEntries(found.map(([key, each]) => [key, String(each)]));
	}
	return carried
		? { ok: true, value: carried }
		: { ok: false, error: 'the last call asks no policy: write one that does' };
}
