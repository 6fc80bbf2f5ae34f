import type { Authorised } from '$lib/account/base/authorised';
import type { Account } from '$lib/account/account';
import { accountOfKey, seenFrom } from '$lib/account/world';
import { actionOf, loadFor } from '$lib/account/perform/registry';
import { isLookUp } from '$lib/scenario/timeline';
import { receive, wantedBy, type Received } from '$lib/wire/handle';
import type { HttpRequest } from '$lib/wire/http';
import { readSigned } from '$lib/wire/sigv4/scheme';
import { randomId } from '../random-id';
import type { Workbench } from '../workbench.svelte';
import type { GotResponse, SentRequest } from './host';
import { requestOf, written } from './http';
import { lentKey } from './profiles';

/** One request of a program's, with what became of it. */
export interface CallMade {
	/** `iam:ListUsers`, or what stood in the request where that is none. */
	readonly action: string;
	readonly line?: number;
	readonly who: string;
	/** It was refused, with this code. */
	readonly error?: string;
	/** It only looked, and was answered. */
	readonly lookUp: boolean;
	/** None where no policy was asked. */
	readonly decision?: Authorised;
}

/** The account's way in for programs: every request is read and verified as the endpoint does it. */
export class SdkDoor {
	readonly #workbench: Workbench;

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
	}

	/**
	 * Rejects where the call was not made: the log cannot be written, or the attempt is over.
	 *
	 * @param line the program's mark: what it has done is undone as one
	 */
	async answer(sent: SentRequest, line: number): Promise<{ got: GotResponse; made: CallMade }> {
		const request = requestOf(sent);
		const wanted = wantedBy(request);
		await loadFor([{ ...wanted, parameters: {} }]);
		const workbench = this.#workbench;
		let received: Received | undefined;
		const done = await workbench.comeIn(
			(now) => {
				const lent = (id: string) => lentKey(workbench, id);
				received = receive(this.#accountOf(request), request, {
					...{ now, lent, requestId: requestId() },
					door: 'sdk'
				});
				return received.kind === 'call' ? received.call : undefined;
			},
			{ line }
		);
		if (!received) throw new Error(done.ok ? 'The request was not read' : done.error.message);
		const at = sent.line === undefined ? {} : { line: sent.line };
		if (received.kind === 'refused') {
			const { who = 'nobody', action = wanted.operation, error } = received.about;
			const made = { ...at, who, action, lookUp: false, ...(error ? { error } : {}) };
			return { got: written(received.response), made };
		}
		const step = workbench.acts.at(-1)?.steps.at(-1);
		if (!step || done.call === undefined) {
			throw new Error(done.ok ? 'The call was not made' : done.error.message);
		}
		const { answer, call, decision, who = 'nobody' } = step;
		const responded = received.respond(answer, this.#accountOf(request));
		const made: CallMade = {
			...at,
			who,
			action: actionOf(call),
			lookUp: isLookUp(step),
			...(answer.ok ? {} : { error: answer.error.code }),
			...(decision ? { decision } : {})
		};
		return { got: written(responded.response), made };
	}

	/** The account whose key the request is signed with; the one that one is in where it is none's. */
	#accountOf(request: HttpRequest): Account {
		const { world, account } = this.#workbench;
		const signed = readSigned(request);
		const found = signed?.ok ? accountOfKey(world, signed.value.accessKeyId) : undefined;
		return seenFrom(world, (found ?? account).id);
	}
}

/** In the form of a UUID. */
function requestId(): string {
	return randomId().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
