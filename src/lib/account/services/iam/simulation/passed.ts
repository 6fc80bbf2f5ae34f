import type { PolicyKind } from '../../../../policy/kind';
import { parse } from '../../../../policy/parse';
import { fail, type Failed } from '../../../base/applied';
import { malformed } from '../policies/policy-text';
import { compiledOf } from '../policies/stored-policy';
import type { Source } from './sources';

export type ReadSources = { readonly ok: true; readonly sources: readonly Source[] } | Failed;

/** Policies that are passed to a simulation: in answers they are `PolicyInputList.1` and so on. */
export function readSources(list: string, texts: readonly string[] = []): ReadSources {
	const sources: Source[] = [];
	for (const [at, text] of texts.entries()) {
		const refused = malformed(text, 'inline');
		if (refused) return unreadable(refused.error.message);
		sources.push(sourceFrom(`${list}.${at + 1}`, text, 'identity'));
	}
	return { ok: true, sources };
}

/** The policy of the resource, such as a bucket's. */
export function readResourcePolicy(text: string): ReadSources {
	const { document, findings } = parse(text, 'resource');
	const fault = findings.find(({ type }) => type === 'ERROR');
	if (!document) {
		return unreadable(
			fault?.code === 'MISSING_PRINCIPAL'
				? 'Missing required field Principal'
				: 'Syntax errors in policy.'
		);
	}
	return { ok: true, sources: [sourceFrom('ResourcePolicy', text, 'resource')] };
}

function sourceFrom(id: string, text: string, kind: PolicyKind): Source {
	return { id, text, policy: compiledOf({ text }, kind) };
}

function unreadable(message: string): Failed {
	return fail('InvalidInput', message);
}
