import * as v from 'valibot';
import type { AccountBlueprint } from '../../account/perform/blueprint';
import { id } from '../../scenario/check-format';
import type { Inline } from '../../scenario/prose';
import { faultsIn } from '../../scenario/read-value';
import { text } from '../../scenario/text-format';
import { callEntries } from '../../scenario/written-call-format';
import type { Unmade } from '../../scenario/written-call';
import { accountFormat } from './account-format';
import { chosenCall } from './chosen-call';
import { opening, words, type FigureFault, type FigureReader, type Opening } from './figure-format';
import { makeCall, openStage, type Stage } from './stage';

/** A small account, and a handful of calls that can be made in it. */
export interface AccountFigure extends Opening {
	readonly account: AccountBlueprint;
	readonly calls: readonly AccountCall[];
}

export interface AccountCall extends Unmade {
	readonly id: string;
	/** On its button. */
	readonly say: string;
	readonly choose: readonly AccountChoice[];
	/** Told where it is answered, and where it is refused. */
	readonly done?: readonly Inline[];
	readonly refused?: readonly Inline[];
}

/** A parameter that is chosen. */
export interface AccountChoice {
	readonly parameter: string;
	readonly say: string;
	readonly from: readonly string[];
}

const format = v.strictObject({
	...opening,
	account: accountFormat,
	calls: v.pipe(
		v.array(
			v.strictObject({
				id,
				say: text,
				...callEntries,
				choose: v.optional(
					v.record(
						v.string(),
						v.strictObject({
							say: text,
							from: v.pipe(v.array(text), v.minLength(2, 'write two values at least'))
						})
					),
					{}
				),
				done: v.exactOptional(words),
				refused: v.exactOptional(words)
			})
		),
		v.minLength(1, 'write a call'),
		v.maxLength(8, 'write eight calls at most: it is to be one thing that is tried')
	),
	claims: v.pipe(
		v.array(
			v.pipe(
				v.array(
					v.strictObject({
						make: id,
						with: v.optional(v.record(v.string(), text), {}),
						answers: text
					})
				),
				v.minLength(1, 'write a call and what it answers')
			)
		),
		v.minLength(1, 'claim what calls answer, as in - [{ make: read, answers: ok }]')
	)
});

type Claim = v.InferOutput<typeof format>['claims'][number];

export const accountReader: FigureReader<AccountFigure> = {
	read(written) {
		const read = v.safeParse(format, written);
		if (!read.success) return { ok: false, error: faultsIn(read.issues) };
		const { claims, calls, ...rest } = read.output;
		const figure: AccountFigure = {
			...rest,
			calls: calls.map(({ choose, ...call }) => ({
				...call,
				choose: Object.entries(choose).map(([parameter, each]) => ({ parameter, ...each }))
			}))
		};
		const faults = claims.flatMap((claim, at) => contradictions(figure, claim, `claims[${at}]`));
		const claimed = claims.flat().map(({ make }) => make);
		const untried = calls.flatMap((call, at): readonly FigureFault[] =>
			claimed.includes(call.id)
				? []
				: [{ path: `calls[${at}]`, message: `no claim makes ${call.id}: say what it answers` }]
		);
		const all = [...faults, ...untried];
		return all.length > 0 ? { ok: false, error: all } : { ok: true, value: { figure } };
	}
};

function contradictions(
	{ account, calls }: AccountFigure,
	claim: Claim,
	path: string
): readonly FigureFault[] {
	let stage: Stage = openStage(account, calls);
	return claim.flatMap(({ make, with: chosen, answers }, at) => {
		const place = `${path}[${at}]`;
		const call = calls.find((each) => each.id === make);
		if (!call) return [{ path: `${place}.make`, message: `there is no call ${make}` }];
		const stray = Object.entries(chosen).find(
			([name, value]) =>
				!call.choose.some(({ parameter, from }) => parameter === name && from.includes(value))
		);
		if (stray) {
			return [{ path: `${place}.with`, message: `${stray.join(' ')} cannot be chosen there` }];
		}
		const made = makeCall(stage, chosenCall(call, chosen));
		if (!made.ok) return [{ path: `${place}.make`, message: made.error }];
		stage = made.value.stage;
		const { answer } = made.value.performed;
		const answered = answer.ok ? 'ok' : answer.error.code;
		if (answered === answers) return [];
		const why = answer.ok ? '' : ` (${answer.error.message})`;
		return [{ path: `${place}.answers`, message: `the account answers ${answered}${why}` }];
	});
}
