import { managedPolicies } from '../../../../catalog/managed-policies';
import type { InlinePolicy, OwnPolicy, Tags } from '../model/policies';
import { policyArnOf } from '../arn';
import type { GroupBlueprint, PolicyBlueprint, IamBlueprint } from '../blueprint';
import { keyOf, put, type Table } from '../../../base/table';
import type { IamOpening } from './opening';
import { createdAt, wrong, type Opening } from '../../../base/opening';

/** Finds managed policies by name or ARN, AWS's and the blueprint's own. */
export function policyFinder({ id }: Opening, { policies }: IamBlueprint): IamOpening['policyArn'] {
	const aws = managedPolicies.map(({ name, arn }) => [name, arn] as const);
	const own = policies.map((policy) => [policy.name, policyArnOf({ id }, policy)] as const);
	const byName = new Map([...aws, ...own]);
	const arns = new Set([...aws, ...own].map(([, arn]) => arn));
	return (holder, named) => {
		const arn = byName.get(named) ?? (arns.has(named) ? named : undefined);
		if (arn === undefined) {
			throw wrong(`${holder} is given the policy ${named}, which does not exist`);
		}
		return arn;
	};
}

/** What is attached to an entity, and what limits it. */
export function carriedFrom(
	{ policyArn }: IamOpening,
	holder: string,
	given: Pick<GroupBlueprint, 'attached' | 'inline'> & { readonly boundary?: string | undefined }
) {
	const { attached, inline, boundary } = given;
	return {
		attached: attached.reduce<readonly string[]>((before, named) => {
			const arn = policyArn(holder, named);
			if (before.includes(arn))
				throw wrong(`${holder} is given the policy ${named} twice; write it once`);
			return [...before, arn];
		}, []),
		inline: inline.reduce<Table<InlinePolicy>>(
			(table, { name, document: text }) => put(table, name, { name, text }),
			[]
		),
		...(boundary === undefined ? {} : { boundary: policyArn(holder, boundary) })
	};
}

export function ownPolicyFrom(opening: Opening, blueprint: PolicyBlueprint): OwnPolicy {
	const { name, path, age, description, document, older, tags } = blueprint;
	const created = createdAt(opening, age);
	const texts = [...older, document];
	return {
		name,
		path,
		id: opening.mint(`policy/${keyOf(name)}`).uniqueId('ANPA'),
		...(description === undefined ? {} : { description }),
		created,
		updated: created,
		versions: texts.map((text, index) => ({ id: `v${index + 1}`, text, created })),
		defaultVersion: `v${texts.length}`,
		tags: tagsFrom(tags),
		nextVersion: texts.length + 1
	};
}

export function tagsFrom(given: Readonly<Record<string, string>>): Tags {
	return Object.entries(given).reduce<Tags>(
		(tags, [key, value]) => put(tags, key, { key, value }),
		[]
	);
}
