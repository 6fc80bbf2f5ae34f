import type { Organization } from '$lib/account/organization';
import type { InlinePolicy } from '$lib/account/services/iam/model/policies';
import type { Listing, Statement } from '$lib/policy/document';
import { parse } from '$lib/policy/parse';
import { isFullAWSAccess } from '$lib/policy/validate/rcp';
import { listed } from '$lib/policy/wording';
import type { RailKind } from './page';

/** One level of the way from the organization's root down to the account. */
export interface Level {
	/** What stands there: the root, an organizational unit, the account. */
	readonly title: string;
	readonly policies: readonly InlinePolicy[];
}

export function levelsOf(organization: Organization, kind: RailKind): readonly Level[] {
	const levels = kind === 'scp' ? organization.scps : organization.rcps;
	// After the organization's own id: the root, and the units below it.
	const [, ...ids] = organization.path.split('/').filter((part) => part !== '');
	return levels.map((policies, index) => ({ title: titleAt(ids, index), policies }));
}

function titleAt(ids: readonly string[], index: number): string {
	const id = ids[index];
	if (index === 0) return id === undefined ? 'Root' : `Root ${id}`;
	return id === undefined ? 'This account' : `Organizational unit ${id}`;
}

/** What a policy does, in sentences: one for each statement, or that it holds nothing back. */
export function saidOf({ text }: InlinePolicy, kind: RailKind): readonly string[] {
	const { document } = parse(text, kind);
	if (!document) return ['It cannot be read.'];
	return isFullAWSAccess(document)
		? ['Allows everything: it holds nothing back.']
		: document.statements.map(sentenceOf);
}

function sentenceOf({ effect, action, resource, principal, conditions }: Statement): string {
	const keys = [...new Set(conditions.map(({ key }) => key.value))];
	const who = principal?.names.map(({ value }) => value).filter((name) => name !== '*') ?? [];
	return [
		effect === 'Deny' ? 'Denies' : 'Lets through',
		namesIn(action, 'every action'),
		'on',
		resource ? namesIn(resource, 'every resource') : 'every resource',
		...(who.length > 0
			? [`to ${principal?.kind === 'allBut' ? 'all but ' : ''}${listed(who)}`]
			: []),
		...(keys.length > 0 ? [`under a condition on ${listed(keys)}`] : [])
	].join(' ');
}

function namesIn({ kind, patterns }: Listing, all: string): string {
	const names = patterns.map(({ value }) => value);
	if (kind === 'allBut') return `${all} but ${listed(names)}`;
	return names.includes('*') ? all : listed(names);
}
