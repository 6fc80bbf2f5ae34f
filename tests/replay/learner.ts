import '../../src/lib/account/perform/everything';
import type { Answer, Call, Caller, Service } from '../../src/lib/account/base/call';
import type { Json } from '../../src/lib/account/base/json';
import { sealPassword } from '../../src/lib/account/services/iam/credentials/password';
import { codeAt, stepAt } from '../../src/lib/account/services/iam/mfa/totp';
import { look } from '../../src/lib/account/perform/perform';
import type { Attempt, Entry } from '../../src/lib/scenario/log';
import { open, type Snapshot } from '../../src/lib/scenario/machine';
import { take } from '../../src/lib/scenario/replay';
import type { Scenario } from '../../src/lib/scenario/scenario';
import { accountNow } from '../../src/lib/scenario/timeline';

type Start = Pick<Attempt, 'seed' | 'started'>;
type Parameters = Call['parameters'];
type Value = Readonly<Record<string, Json>>;
/** An entry before its time. */
type Untimed<E> = E extends Entry ? Omit<E, 'time'> : never;

export const anonymous: Caller = { kind: 'anonymous' };

/** Somebody who plays an attempt by calls and entries, and says of each call what must come of it. */
export class Learner {
	readonly start: Start;
	readonly log: Entry[] = [];
	/** The console's. */
	door: Pick<Call, 'door' | 'origin' | 'sourceIp' | 'userAgent'>;
	time: number;
	/** Where in the log the command line began that the next calls are of, if they are. */
	line: number | undefined;
	#snapshot: Snapshot;

	constructor(scenario: Scenario, start: Start, origin: string) {
		this.start = start;
		this.time = start.started;
		this.door = { door: 'console', origin };
		this.#snapshot = open(scenario, start);
	}

	get account() {
		return accountNow(this.#snapshot.context.timeline);
	}

	/** Adds an entry, half a minute after the one before: each has codes of its own. */
	enter(entry: Untimed<Entry>, later = 30_000) {
		this.time += later;
		const timed = { ...entry, time: this.time } as Entry;
		const taken = take(this.#snapshot, timed);
		if (!taken) throw new Error(`The entry ${entry.type} does not fit here`);
		this.#snapshot = taken.snapshot;
		this.log.push(taken.entry);
	}

	/** Calls that are made as one action, each answered. */
	can(caller: Caller, ...what: readonly (string | Parameters)[]): Value {
		const answer = this.#act(caller, what);
		if (!answer.ok) {
			const { code, message } = answer.error;
			throw new Error(`${JSON.stringify(what)}: ${code}: ${message}`);
		}
		return answer.value as Value;
	}

	cannot(code: string, caller: Caller, ...what: readonly (string | Parameters)[]): Value {
		const answer = this.#act(caller, what);
		const came = answer.ok ? 'ok' : answer.error.code;
		if (came !== code) throw new Error(`${JSON.stringify(what)} comes to ${came}, not ${code}`);
		return answer.ok ? {} : (JSON.parse(JSON.stringify(answer.error)) as Value);
	}

	/** Asks without leaving a trace, as a page does before it calls. */
	look(caller: Caller, what: string, parameters: Parameters): Value {
		const time = this.time + 30_000;
		const { answer } = look(this.account, {
			...named(what),
			parameters,
			caller,
			time,
			...this.door
		});
		if (!answer.ok) throw new Error(`${what}: ${answer.error.code}`);
		return answer.value as Value;
	}

	seal(password: string) {
		return sealPassword(password, this.account);
	}

	/** What a device shows when the next entry is made, and so many steps from then. */
	code(seed: string, steps = 0): string {
		return codeAt(seed, stepAt(this.time + 30_000) + steps);
	}

	#act(caller: Caller, what: readonly (string | Parameters)[]): Answer {
		const time = this.time + 30_000;
		const calls = what.flatMap((name, index): Call[] => {
			if (typeof name !== 'string') return [];
			const parameters = what[index + 1];
			const given = typeof parameters === 'object' ? parameters : {};
			return [{ ...named(name), parameters: given, caller, time, ...this.door }];
		});
		const { line } = this;
		this.enter({ type: 'act', calls, ...(line === undefined ? {} : { line }) });
		const answer = this.#snapshot.context.timeline.acts.at(-1)?.steps.at(-1)?.answer;
		if (!answer) throw new Error('An action without an answer');
		return answer;
	}
}

/** `iam:CreateUser`; without a service it is IAM's. */
function named(what: string): Pick<Call, 'service' | 'operation'> {
	const [service = '', operation = ''] = what.includes(':') ? what.split(':') : ['iam', what];
	return { service: service as Service, operation };
}
