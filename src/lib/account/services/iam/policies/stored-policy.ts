import { compile, type CompiledPolicy } from '../../../../policy/compile';
import type { PolicyKind } from '../../../../policy/kind';
import { parse } from '../../../../policy/parse';

/** A policy's text as the account keeps it: inline, or one version of a managed policy. */
interface Stored {
	readonly text: string;
}

const compiled = new WeakMap<Stored, CompiledPolicy>();

/**
 * Compiled when somebody first asks what it says. What is stored has been found to parse as a policy
 * of its kind: one with principals is of the kind `trust` or `rcp`.
 */
export function compiledOf(stored: Stored, kind: PolicyKind = 'identity'): CompiledPolicy {
	const seen = compiled.get(stored);
	if (seen) return seen;
	const { document, findings } = parse(stored.text, kind);
	if (!document) throw new Error(`A stored policy does not parse: ${findings[0]?.message}`);
	const policy = compile(document);
	compiled.set(stored, policy);
	return policy;
}
