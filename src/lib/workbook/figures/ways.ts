import * as v from 'valibot';
import type { ApiError } from '../../account/base/error';
import type { Service } from '../../account/base/call';
import type { AccountBlueprint } from '../../account/perform/blueprint';
import type { Performed } from '../../account/perform/perform';
import { recordedCode } from '../../account/perform/registry';
import { principalName } from '../../account/principal-name';
import type { Outcome } from '../../policy/decision';
import type { Result } from '../../policy/result';
import { faultsIn } from '../../scenario/read-value';
import type { Inline } from '../../scenario/prose';
import { text } from '../../scenario/text-format';
import { callEntries } from '../../scenario/written-call-format';
import { exitCodes } from '../../shell/aws/exit';
import { serviceError } from '../../shell/aws/service-error';
import { accountFormat } from './account-format';
import { opening, words, type FigureFault, type FigureReader, type Opening } from './figure-format';
import { makeCall, openStage } from './stage';

/** The same request by each way in: what one does there, and what one is told. */
export interface WaysFigure extends Opening {
	readonly asks: readonly WaysAsk[];
}

export interface WaysAsk {
	readonly say: readonly Inline[];
	/** What AWS is asked for, whichever way it comes: `iam:GetUser`. */
	readonly action: string;
	/** What came of it: also what no policy stood against, and that failed. */
	readonly came: Outcome | 'failed';
	readonly console: { readonly does: readonly Inline[]; readonly sees: readonly Inline[] };
	readonly cli: { readonly types: string; readonly prints: string; readonly code: number };
	readonly sdk: { readonly source: string; readonly gives: string };
}

const format = v.strictObject({
	...opening,
	account: accountFormat,
	asks: v.pipe(
		v.array(
			v.strictObject({
				say: words,
				...callEntries,
				as: principalName('user'),
				answers: text,
				console: v.strictObject({ does: words, sees: words }),
				cli: v.strictObject({ types: text, prints: v.exactOptional(text) }),
				sdk: v.strictObject({ source: text, gives: v.exactOptional(text) })
			})
		),
		v.minLength(1, 'write something that is asked for')
	)
});

type Written = v.InferOutput<typeof format>['asks'][number];

/**
 * Has each request made twice, by somebody signed in and with their access key, since that is all in which
 * the ways differ. A refusal is told as each way tells it; of an answer the file says what is shown. A test
 * holds what the command line prints against the terminal.
 */
export const waysReader: FigureReader<WaysFigure> = {
	read(written) {
		const read = v.safeParse(format, written);
		if (!read.success) return { ok: false, error: faultsIn(read.issues) };
		const { account, asks, ...rest } = read.output;
		const made = asks.map((ask, at) => askOf(account, ask, `asks[${at}]`));
		const faults = made.flatMap((each) => (each.ok ? [] : each.error));
		if (faults.length > 0) return { ok: false, error: faults };
		return {
			ok: true,
			value: { figure: { ...rest, asks: made.flatMap((each) => (each.ok ? [each.value] : [])) } }
		};
	}
};

type Ask = Result<WaysAsk, readonly FigureFault[]>;

function askOf(account: AccountBlueprint, ask: Written, path: string): Ask {
	const { say, answers, console, cli, sdk } = ask;
	const came = [false, true].map((accessKey) => madeBy(account, ask, accessKey));
	for (const each of came) {
		if (!each.ok) return faulty(`${path}.call`, each.error);
		const answered = codeOf(each.value);
		if (answered !== answers) return faulty(`${path}.answers`, `the account answers ${answered}`);
	}
	const [first] = came;
	if (!first?.ok || !first.value.decision)
		return faulty(`${path}.call`, 'no policy has a say in it');
	const { answer, decision } = first.value;
	const told = answer.ok ? shown(ask) : refusal(ask, answer.error);
	if (typeof told === 'string') return faulty(path, told);
	return {
		ok: true,
		value: {
			say,
			action: decision.asked.request.action,
			came: decision.outcome === 'allowed' && !answer.ok ? 'failed' : decision.outcome,
			console,
			cli: { types: cli.types, prints: told.prints, code: told.code },
			sdk: { source: sdk.source, gives: told.gives }
		}
	};
}

function madeBy(
	account: AccountBlueprint,
	{ as, call, with: parameters }: Written,
	accessKey: boolean
): Result<Performed, string> {
	const wish = { as: { ...as, accessKey }, call, with: parameters };
	const made = makeCall(openStage(account, [wish]), wish);
	return made.ok ? { ok: true, value: made.value.performed } : made;
}

function codeOf({ answer }: Performed): string {
	return answer.ok ? 'ok' : answer.error.code;
}

function faulty(path: string, message: string): Ask {
	return { ok: false, error: [{ path, message }] };
}

interface Told {
	readonly prints: string;
	readonly code: number;
	readonly gives: string;
}

function shown({ cli: { prints }, sdk: { gives } }: Written): Told | string {
	if (prints === undefined || gives === undefined) {
		return 'it is answered: write what cli prints and what sdk gives';
	}
	return { prints: prints.trimEnd(), code: 0, gives: gives.trimEnd() };
}

function refusal({ call, cli, sdk }: Written, error: ApiError): Told | string {
	if (cli.prints !== undefined || sdk.gives !== undefined) {
		return 'it is refused, which is told by itself: leave out prints and gives';
	}
	return {
		prints: serviceError(call, error).message,
		code: exitCodes.service,
		gives: `${classOf(call.service, error.code)}: ${error.message}`
	};
}

/** The SDK for JavaScript has a class of its own for what a service declares, and one for the rest. */
function classOf(service: Service, code: string): string {
	const name = recordedCode(service, code);
	return name === code ? `${service.toUpperCase()}ServiceException, name ${code}` : name;
}
