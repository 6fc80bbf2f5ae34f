import { compile, type CompiledPolicy } from '../policy/compile';
import { parse } from '../policy/parse';

/** A policy's text as the account keeps it: inline, or one version of a managed policy. */
interface Stored {
	readonly text: string;
}

const compiled = new WeakMap<Stored, CompiledPolicy>();

/** Compiled when somebody first asks what it says. What is stored has been found to parse. */
export function compiledOf(stored: Stored): CompiledPolicy {
	const seen = compiled.get(stored);
	if (seen) return seen;
	const { document, findings } = parse(stored.text);
	if (!document) throw new Error(`A stored policy does not parse: ${findings[0]?.message}`);
	const policy = compile(document);
	compiled.set(stored, policy);
	return policy;
}
