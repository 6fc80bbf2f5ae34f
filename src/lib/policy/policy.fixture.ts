import { compile, type CompiledPolicy } from './compile';
import type { AttachedPolicy } from './decide/layers';
import type { PolicyKind } from './kind';
import { parse } from './parse';

/** For tests: a statement as people write it. */
export type Json = Readonly<Record<string, unknown>>;

/** For tests: a compiled policy, which must parse. */
export function policyOf(
	statements: Json | readonly Json[],
	kind: PolicyKind = 'identity',
	version = '2012-10-17'
): CompiledPolicy {
	const { document, findings } = parse(
		JSON.stringify({ Version: version, Statement: statements }),
		kind
	);
	if (!document) throw new Error(findings.map(({ message }) => message).join('\n'));
	return compile(document);
}

/** For tests: the same with a name and a holder. */
export function attached(
	name: string,
	statements: Json | readonly Json[],
	kind: PolicyKind = 'identity',
	version?: string
): AttachedPolicy {
	return { name, holder: kind, policy: policyOf(statements, kind, version) };
}

export const allow = (Action: unknown, more: Json = {}): Json => ({
	Effect: 'Allow',
	Action,
	Resource: '*',
	...more
});
export const deny = (Action: unknown, more: Json = {}): Json => ({
	...allow(Action, more),
	Effect: 'Deny'
});
