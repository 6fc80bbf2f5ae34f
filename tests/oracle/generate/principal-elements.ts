import fc from 'fast-check';
import type { PrincipalJson, Strings } from '../question';
import { home, other } from './accounts';
import type { InScene, Scene } from './scene';

/** One entry of a principal map. */
interface Entry {
	readonly type: 'AWS' | 'Service' | 'Federated';
	readonly value: string;
}

const others: readonly InScene<Entry>[] = [
	() => ({ type: 'AWS', value: '*' }),
	() => ({ type: 'AWS', value: `arn:aws:iam::${home}:user/jun` }),
	() => ({ type: 'AWS', value: `arn:aws:iam::${home}:role/mapper` }),
	() => ({ type: 'AWS', value: `arn:aws:sts::${home}:assumed-role/mapper/priya` }),
	() => ({ type: 'AWS', value: other }),
	() => ({ type: 'Service', value: 'ec2.amazonaws.com' }),
	() => ({ type: 'Federated', value: 'accounts.google.com' })
];

/** Whom a statement is not about: here it matters that the caller is listed with all that it is. */
export const notPrincipalElement: fc.Arbitrary<InScene<PrincipalJson>> = fc
	.array(entry(), { minLength: 1, maxLength: 4 })
	.map((entries) => (scene) => mapOf(entries.map((entry) => entry(scene))));

/** Whom a statement is about: mostly the caller in one of the forms that name it. */
export const principalElement: fc.Arbitrary<InScene<PrincipalJson>> = fc.oneof(
	{ weight: 2, arbitrary: fc.constant<InScene<PrincipalJson>>(() => '*') },
	{ weight: 5, arbitrary: notPrincipalElement }
);

function entry(): fc.Arbitrary<InScene<Entry>> {
	return fc.oneof(
		{ weight: 4, arbitrary: fc.constant<InScene<Entry>>(caller) },
		{ weight: 2, arbitrary: fc.constant<InScene<Entry>>(callersRole) },
		{ weight: 2, arbitrary: fc.constantFrom<InScene<Entry>[]>(callersAccount, callersNumber) },
		{ weight: 1, arbitrary: fc.constantFrom(...others) }
	);
}

function caller({ principal }: Scene): Entry {
	if (/-provider\/|\.google\.com$/.test(principal)) return { type: 'Federated', value: principal };
	if (principal.endsWith('.amazonaws.com')) return { type: 'Service', value: principal };
	return { type: 'AWS', value: principal };
}

/** Of a session the role; else the caller itself. */
function callersRole(scene: Scene): Entry {
	const [, account, role] = /^arn:aws:sts::(\d+):assumed-role\/([^/]+)/.exec(scene.principal) ?? [];
	return role === undefined
		? caller(scene)
		: { type: 'AWS', value: `arn:aws:iam::${account}:role/${role}` };
}

function callersNumber({ principal }: Scene): Entry {
	return { type: 'AWS', value: /:(\d{12}):/.exec(principal)?.[1] ?? home };
}

function callersAccount(scene: Scene): Entry {
	return { type: 'AWS', value: `arn:aws:iam::${callersNumber(scene).value}:root` };
}

function mapOf(entries: readonly Entry[]): PrincipalJson {
	const map: Record<string, Strings> = {};
	for (const type of ['AWS', 'Service', 'Federated'] as const) {
		const values = entries.filter((entry) => entry.type === type).map(({ value }) => value);
		const [first] = values;
		if (first !== undefined) map[type] = values.length === 1 ? first : [...new Set(values)];
	}
	return map;
}
