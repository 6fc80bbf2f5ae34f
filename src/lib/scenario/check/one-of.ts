import type { Account } from '../../account/account';
import { all } from '../../account/base/table';
import type { Check } from '../check';

/** What a check can be about one of, with the word that stands for its name. */
const placeholders = {
	users: '{user}',
	groups: '{group}',
	roles: '{role}',
	/** Managed policies of the account's own. */
	policies: '{policy}'
} as const;

export type Among = keyof typeof placeholders;

export function namesAmong({ iam }: Account, among: Among): readonly string[] {
	return all<{ readonly name: string }>(iam[among]).map(({ name }) => name);
}

/** The check with a name put in. Names hold no quotes, so an expression stays one. */
export function about(among: Among, name: string, check: Check): Check {
	const byName = checksAbout.get(check) ?? new Map<string, Check>();
	checksAbout.set(check, byName);
	const known = byName.get(name);
	if (known) return known;
	const text = JSON.stringify(check).replaceAll(placeholders[among], name);
	const fresh = JSON.parse(text) as Check;
	byName.set(name, fresh);
	return fresh;
}

/** Every check is asked again after every act of a replay. */
const checksAbout = new WeakMap<Check, Map<string, Check>>();
