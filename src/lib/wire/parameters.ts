import type * as v from 'valibot';
import type { Password } from '../account/services/iam/credentials/password';
import { parameterName } from '../account/base/validation';
import { refuse, type Fault, type Read } from './fault';
import type { Form } from './form';
import { memberIndices } from './indices';
import { passwordFault } from './password';
import { shapeOf, type Shape } from '../account/base/shape';

/** What a form says under one name, taken apart at the dots: `Tags`, `member`, `1`, `Key`. */
interface Branch {
	value?: string;
	readonly branches: Map<string, Branch>;
}

/** No parameter of IAM or STS goes as deep as this. */
const deepest = 12;
/** Members of a list. No list of IAM or STS may have more, and a gap is filled with members too. */
const longestList = 1000;
/** Members of all lists of a request, for lists stand in lists. */
const mostMembers = 10_000;

/**
 * Reads a form into the parameters of an operation, by its schema alone. Names that the schema does
 * not know are left out, as AWS does. A password is sealed as soon as it is read.
 *
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function readParameters(
	schema: v.GenericSchema,
	form: Form,
	seal: (text: string) => Password
): Read<Readonly<Record<string, unknown>>> {
	const shape = shapeOf(schema);
	if (shape.kind !== 'structure') return { ok: true, value: {} };
	const reader = new Reader(seal);
	const value = reader.structure(shape.members, grow(form, shape.members));
	return reader.fault ? { ok: false, fault: reader.fault } : { ok: true, value };
}

function grow(form: Form, known: ReadonlyMap<string, Shape>): Branch {
	const root: Branch = { branches: new Map() };
	for (const [name, value] of form) {
		const steps = name.split('.', deepest + 1);
		if (steps.length > deepest || !known.has(steps[0] ?? '')) continue;
		let branch = root;
		for (const step of steps) {
			const next = branch.branches.get(step) ?? { branches: new Map() };
			branch.branches.set(step, next);
			branch = next;
		}
		branch.value ??= value;
	}
	return root;
}

/** Reads values and keeps the first fault. */
class Reader {
	fault: Fault | undefined;
	#members = 0;
	readonly #seal: (text: string) => Password;

	constructor(seal: (text: string) => Password) {
		this.#seal = seal;
	}

	structure(members: ReadonlyMap<string, Shape>, { branches }: Branch): Record<string, unknown> {
		const read: (readonly [string, unknown])[] = [];
		for (const [name, shape] of members) {
			const branch = branches.get(name);
			if (branch) read.push([name, this.#value(shape, branch, name)]);
		}
		return Object.fromEntries(read);
	}

	#value(shape: Shape, branch: Branch, name: string): unknown {
		switch (shape.kind) {
			case 'text':
			case 'timestamp':
			case 'blob':
			case 'stream':
				return this.#text(branch);
			case 'password':
				return this.#password(this.#text(branch), name);
			case 'number':
				return this.#number(this.#text(branch));
			case 'boolean':
				return this.#boolean(this.#text(branch));
			case 'list':
				return this.#membersOf(branch, 'member', name).map((member) =>
					this.#value(shape.of, member, 'member')
				);
			case 'map':
				return this.#map(shape.of, branch, name);
			case 'structure':
				return this.structure(shape.members, branch);
		}
	}

	#text({ value, branches }: Branch): string | undefined {
		if (branches.size === 0) return value;
		return this.#malformed(
			branches.has('member')
				? 'Start of list found where not expected'
				: 'Start of structure or map found where not expected.'
		);
	}

	/** A JSON service says this of its texts; what IAM says of a form is not written down anywhere. */
	#number(text: string | undefined): number | undefined {
		if (text === undefined) return undefined;
		if (/^[+-]?\d{1,15}$/.test(text)) return Number(text);
		return this.#malformed('STRING_VALUE can not be converted to an Integer');
	}

	#boolean(text: string | undefined): boolean | undefined {
		switch (text?.toLowerCase()) {
			case undefined:
				return undefined;
			case 'true':
				return true;
			case 'false':
				return false;
			default:
				return this.#malformed('STRING_VALUE can not be converted to a Boolean');
		}
	}

	#password(text: string | undefined, name: string): Password | undefined {
		if (text === undefined || this.fault) return undefined;
		const fault = passwordFault(name, text);
		if (fault) this.fault = fault;
		return fault ? undefined : this.#seal(text);
	}

	#map(of: Shape, branch: Branch, name: string): Record<string, unknown> {
		const entries = this.#membersOf(branch, 'entry', name).map(({ branches }) => {
			const key = branches.get('key');
			const value = branches.get('value');
			return [(key && this.#text(key)) ?? '', value && this.#value(of, value, 'value')] as const;
		});
		return Object.fromEntries(entries);
	}

	/** `Name=` is how clients write an empty list. */
	#membersOf({ branches }: Branch, step: 'member' | 'entry', name: string): readonly Branch[] {
		const numbered = branches.get(step);
		if (!numbered) {
			if (branches.size > 0) this.#malformed('Unexpected list element termination');
			return [];
		}
		if (numbered.branches.size > longestList) return this.#tooLong(name);
		const indices = memberIndices([...numbered.branches.keys()]);
		if (!indices.ok) {
			this.fault ??= indices.fault;
			return [];
		}
		if (indices.value.length > longestList) return this.#tooLong(name);
		this.#members += indices.value.length;
		if (this.#members > mostMembers) {
			this.#malformed(`The lists have more than ${mostMembers} members altogether`);
			return [];
		}
		return indices.value.map(
			(index) => numbered.branches.get(String(index)) ?? { branches: new Map<string, Branch>() }
		);
	}

	#tooLong(name: string): readonly never[] {
		const constraint = `Member must have length less than or equal to ${longestList}`;
		this.fault ??= refuse(
			'ValidationError',
			`1 validation error detected: Value at '${parameterName(name)}' failed to satisfy constraint: ${constraint}`
		).fault;
		return [];
	}

	#malformed(message: string): undefined {
		this.fault ??= refuse('MalformedInput', message).fault;
		return undefined;
	}
}
