import type { Draft, PolicyDocument, StatementDraft, Text, Version } from './document';
import { documentElements, statementElements } from './parse/elements';
import { described, readElements, readText, reportType } from './parse/elements-object';
import { isComplete, readStatement } from './parse/elements-statement';
import type { Finding } from './finding';
import { readJson, type Json, type JsonObject, type Member } from './parse/json';
import { Findings, replacing } from './parse/json-findings';
import { quoted } from './quoted';
import type { PolicyKind } from './kind';

export interface Parsed {
	/** What could be made out, also of a faulty text; nothing where the text is not even an object. */
	readonly draft?: Draft;
	/** Only where nothing is wrong that makes the policy unreadable: no finding of type ERROR. */
	readonly document?: PolicyDocument;
	/** In the order of the text. */
	readonly findings: readonly Finding[];
}

/**
 * Reads a policy and finds all that makes it unreadable at once. What can be read but is unwise
 * or without effect is for `validate` to say.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parse(text: string, kind: PolicyKind = 'identity'): Parsed {
	const findings = new Findings();
	const json = readJson(text, findings);
	const draft = json && readDocument(json, kind, findings);
	const document = draft && !findings.hasErrors ? complete(draft) : undefined;
	return { ...(draft && { draft }), ...(document && { document }), findings: findings.all };
}

function complete({ statements, ...rest }: Draft): PolicyDocument | undefined {
	const whole = statements.filter(isComplete);
	return whole.length === statements.length ? { ...rest, statements: whole } : undefined;
}

const elsewhere: ReadonlyMap<string, string> = new Map(
	statementElements.map((name) => [
		name,
		`${name} stands in a statement, in the braces under Statement.`
	])
);

function readDocument(json: Json, kind: PolicyKind, findings: Findings): Draft | undefined {
	if (json.type !== 'object') {
		findings.add(
			'DATA_TYPE_MISMATCH',
			`A policy is an object in braces with a Statement, but this is ${described(json)}.`,
			{ from: json.range.from, to: json.range.from + 1 }
		);
		return undefined;
	}
	const elements = readElements(json, documentElements, elsewhere, findings);
	const versionText = readText(elements.get('Version'), findings);
	const id = readText(elements.get('Id'), findings);
	return {
		version: readVersion(versionText, kind, findings),
		...(versionText && { versionText }),
		...(id && { id }),
		statements: readStatements(elements.get('Statement'), json, kind, findings),
		range: json.range
	};
}

function readVersion(text: Text | undefined, kind: PolicyKind, findings: Findings): Version {
	if (text === undefined) return '2008-10-17';
	const { value, range } = text;
	const current = value === '2012-10-17';
	if (current || (value === '2008-10-17' && kind !== 'rcp')) return current ? value : '2008-10-17';
	findings.add(
		'INVALID_VERSION',
		kind === 'rcp'
			? 'An RCP has the version "2012-10-17" and no other.'
			: `There is no version ${quoted(value)} of the policy language. The date names the language, not your policy: write "2012-10-17".`,
		range,
		replacing('Write "2012-10-17"', range, '"2012-10-17"')
	);
	return value === '2008-10-17' ? value : '2012-10-17';
}

function readStatements(
	element: Member | undefined,
	json: JsonObject,
	kind: PolicyKind,
	findings: Findings
): StatementDraft[] {
	if (element === undefined) {
		reportNoStatement('This policy has no Statement, so it says nothing.', json, findings);
		return [];
	}
	const { value } = element;
	if (value === undefined) return [];
	if (value.type === 'object')
		return [readStatement(value, kind, findings)].filter((each) => each !== undefined);
	if (value.type === 'array') {
		if (value.items.length === 0)
			reportNoStatement('This list of statements is empty.', value, findings);
		return value.items.flatMap((item) =>
			findings.full ? [] : (readStatement(item, kind, findings) ?? [])
		);
	}
	reportType('Statement', 'a statement in braces or a list of statements', value, findings);
	return [];
}

function reportNoStatement(what: string, { range }: Json, findings: Findings): void {
	findings.add(
		'MISSING_STATEMENT',
		`${what} Add a statement with an Effect, an Action and what else this kind of policy needs.`,
		{ from: range.from, to: range.from + 1 }
	);
}
