import type {
	Listing,
	ListingKind,
	PrincipalElement,
	Range,
	Statement,
	StatementDraft,
	Text
} from '../document';
import {
	documentElements,
	rules,
	statementElements,
	type Ban,
	type StatementElement
} from './elements';
import { readConditions } from './elements-condition';
import { readEffect } from './elements-effect';
import { readActions, readResources } from './elements-listing';
import { described, readElements, readText, type Elements } from './elements-object';
import { readPrincipal } from './elements-principal';
import type { Json, Member } from './json';
import { replacing, type Findings } from './json-findings';
import type { PolicyKind } from '../kind';

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
	const effect = readEffect(elements.get('Effect'), where, findings);
	const principal = readPrincipals(elements, kind, where, findings);
	const action = readAction(elements, where, findings);
	const resource = readResource(elements, kind, where, findings);
	const condition = elements.get('Condition');
	return {
		range: value.range,
		conditions: readConditions(condition, findings),
		...(sid && { sid }),
		...effect,
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

interface Chosen {
	readonly member: Member;
	readonly kind: ListingKind;
}

/** A statement has an element or its opposite; where it has both, the first is read. */
function choose(
	elements: Elements<StatementElement>,
	name: 'Principal' | 'Action' | 'Resource',
	findings: Findings
): Chosen | undefined {
	const only = elements.get(name);
	const allBut = elements.get(`Not${name}`);
	if (only && allBut) reportPair(only, allBut, findings);
	if (only) return { member: only, kind: 'only' };
	return allBut && { member: allBut, kind: 'allBut' };
}

function reportPair(only: Member, allBut: Member, findings: Findings): void {
	const [first, second] =
		only.range.from < allBut.range.from ? [only.name, allBut.name] : [allBut.name, only.name];
	findings.add(
		'UNSUPPORTED_ELEMENT_COMBINATION',
		`A statement has ${only.name.value} or ${allBut.name.value}, not both. Remove one, or make two statements.`,
		[second.range, first.range]
	);
}

function readPrincipals(
	elements: Elements<StatementElement>,
	policy: PolicyKind,
	where: Range,
	findings: Findings
): PrincipalElement | undefined {
	const rule = rules[policy].principal;
	const chosen = choose(elements, 'Principal', findings);
	if (chosen === undefined) {
		if (rule !== 'banned') reportNoPrincipal(rule, where, findings);
		return undefined;
	}
	const principal = readPrincipal(chosen.member, chosen.kind, findings);
	if (rule === 'everybody' && principal?.kind === 'only' && !principal.bare) {
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
	const chosen = choose(elements, 'Action', findings);
	if (chosen) return readActions(chosen.member, chosen.kind, findings);
	findings.add(
		'MISSING_ACTION',
		'This statement names no actions. Add an Action, such as "s3:GetObject", or a NotAction.',
		where
	);
	return undefined;
}

function readResource(
	elements: Elements<StatementElement>,
	policy: PolicyKind,
	where: Range,
	findings: Findings
): Listing | undefined {
	const chosen = choose(elements, 'Resource', findings);
	if (chosen) return readResources(chosen.member, chosen.kind, findings);
	if (rules[policy].resource === 'required') {
		findings.add(
			'MISSING_RESOURCE',
			'This statement names no resources. Add a Resource: an ARN, or "*" for all.',
			where
		);
	}
	return undefined;
}
