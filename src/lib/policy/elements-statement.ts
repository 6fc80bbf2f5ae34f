import type {
	Effect,
	Listing,
	PrincipalElement,
	Range,
	Statement,
	StatementDraft,
	Text
} from './document';
import {
	documentElements,
	rules,
	statementElements,
	type Ban,
	type StatementElement
} from './elements';
import { readConditions } from './elements-condition';
import { readActions, readResources } from './elements-listing';
import { described, readElements, readText, type Elements } from './elements-object';
import { readPrincipal } from './elements-principal';
import type { Json, Member } from './json';
import { quoted, replacing, type Findings } from './json-findings';
import type { PolicyKind } from './kind';

const elsewhere: ReadonlyMap<string, string> = new Map(
	documentElements.map((name) => [name, `${name} stands beside Statement, not in it.`])
);

export function readStatement(
	value: Json,
	kind: PolicyKind,
	findings: Findings
): StatementDraft | undefined {
	if (value.type !== 'object') {
		findings.add(
			'DATA_TYPE_MISMATCH',
			`A statement is an object in braces with an Effect and an Action, but this is ${described(value)}.`,
			value.range
		);
		return undefined;
	}
	const elements = readElements(value, statementElements, elsewhere, findings);
	const where = beginning(value.range);
	reportBanned(elements, kind, findings);

	const sid = readSid(elements.get('Sid'), findings);
	const effectText = readText(elements.get('Effect'), findings);
	const effect = readEffect(effectText, elements.has('Effect'), where, findings);
	const principal = readPrincipals(elements, kind, where, findings);
	const action = readAction(elements, where, findings);
	const resource = readResource(elements, kind, where, findings);
	const condition = elements.get('Condition');
	return {
		range: value.range,
		conditions: readConditions(condition, findings),
		...(sid && { sid }),
		...(effect && { effect }),
		...(effectText && { effectText }),
		...(principal && { principal }),
		...(action && { action }),
		...(resource && { resource }),
		...(condition && { conditionRange: condition.range })
	};
}

/** Whether nothing is missing that deciding needs. */
export function isComplete(statement: StatementDraft): statement is Statement {
	return statement.effect !== undefined && statement.action !== undefined;
}

/** What is missing in a statement is shown at its opening brace, not all over it. */
function beginning({ from }: Range): Range {
	return { from, to: from + 1 };
}

function reportBanned(
	elements: Elements<StatementElement>,
	kind: PolicyKind,
	findings: Findings
): void {
	const { banned } = rules[kind];
	for (const [name, member] of elements) {
		const ban: Ban | undefined = banned[name];
		if (ban) findings.add(ban.code, ban.message, member.name.range);
	}
}

function readSid(element: Member | undefined, findings: Findings): Text | undefined {
	const sid = readText(element, findings);
	if (sid?.value === '') {
		findings.add(
			'EMPTY_SID_VALUE',
			'This Sid is empty. Give the statement a name, or remove the Sid.',
			sid.range
		);
	}
	return sid;
}

function readEffect(
	text: Text | undefined,
	present: boolean,
	where: Range,
	findings: Findings
): Effect | undefined {
	if (text?.value === 'Allow' || text?.value === 'Deny') return text.value;
	if (!present) {
		findings.add(
			'MISSING_EFFECT',
			'This statement has no Effect. Add "Effect": "Allow" or "Effect": "Deny".',
			where
		);
	}
	if (text) reportEffect(text, findings);
	return undefined;
}

const effectsMeant: ReadonlyMap<string, Effect> = new Map([
	['allow', 'Allow'],
	['allowed', 'Allow'],
	['allows', 'Allow'],
	['deny', 'Deny'],
	['denied', 'Deny'],
	['denies', 'Deny']
]);

function reportEffect({ value, range }: Text, findings: Findings): void {
	const meant = effectsMeant.get(value.trim().toLowerCase());
	findings.add(
		'INVALID_EFFECT',
		'An effect is "Allow" or "Deny", with a capital first letter.',
		range,
		meant && replacing(`Replace ${quoted(value)} by "${meant}"`, range, `"${meant}"`)
	);
}

function readPrincipals(
	elements: Elements<StatementElement>,
	kind: PolicyKind,
	where: Range,
	findings: Findings
): PrincipalElement | undefined {
	const only = elements.get('Principal');
	const allBut = elements.get('NotPrincipal');
	const { principal: rule, banned } = rules[kind];
	if (only && allBut) reportPair(only, allBut, findings);
	if (!only && !allBut) {
		if (rule !== 'banned') reportNoPrincipal(rule, where, findings);
		return undefined;
	}
	const principal = only
		? readPrincipal(only, 'only', findings)
		: allBut && readPrincipal(allBut, 'allBut', findings);
	if (
		rule === 'everybody' &&
		principal &&
		!principal.bare &&
		!(principal.kind === 'allBut' && banned.NotPrincipal)
	) {
		findings.add(
			'RCP_SYNTAX_ERROR_PRINCIPAL',
			'An RCP applies to everybody: its principal is "*". Test aws:PrincipalArn in a Condition to narrow it.',
			principal.range,
			principal.names.every(({ value }) => value === '*')
				? replacing('Write "*"', principal.range, '"*"')
				: undefined
		);
	}
	return principal;
}

function reportNoPrincipal(rule: 'required' | 'everybody', where: Range, findings: Findings): void {
	findings.add(
		'MISSING_PRINCIPAL',
		rule === 'everybody'
			? 'This statement has no Principal. An RCP needs "Principal": "*".'
			: 'This statement does not say whom it is about. Add a Principal, such as { "AWS": "111122223333" }.',
		where
	);
}

function readAction(
	elements: Elements<StatementElement>,
	where: Range,
	findings: Findings
): Listing | undefined {
	const only = elements.get('Action');
	const allBut = elements.get('NotAction');
	if (only && allBut) reportPair(only, allBut, findings);
	if (only) return readActions(only, 'only', findings);
	if (allBut) return readActions(allBut, 'allBut', findings);
	findings.add(
		'MISSING_ACTION',
		'This statement names no actions. Add an Action, such as "s3:GetObject", or a NotAction.',
		where
	);
	return undefined;
}

function readResource(
	elements: Elements<StatementElement>,
	kind: PolicyKind,
	where: Range,
	findings: Findings
): Listing | undefined {
	const only = elements.get('Resource');
	const allBut = elements.get('NotResource');
	if (only && allBut) reportPair(only, allBut, findings);
	if (only) return readResources(only, 'only', findings);
	if (allBut) return readResources(allBut, 'allBut', findings);
	if (rules[kind].resource === 'required') {
		findings.add(
			'MISSING_RESOURCE',
			'This statement names no resources. Add a Resource: an ARN, or "*" for all.',
			where
		);
	}
	return undefined;
}

function reportPair(only: Member, allBut: Member, findings: Findings): void {
	const [first, second] = [only.name, allBut.name].sort((a, b) => a.range.from - b.range.from);
	if (!first || !second) return;
	findings.add(
		'UNSUPPORTED_ELEMENT_COMBINATION',
		`A statement has ${only.name.value} or ${allBut.name.value}, not both. Remove one, or make two statements.`,
		[second.range, first.range]
	);
}
