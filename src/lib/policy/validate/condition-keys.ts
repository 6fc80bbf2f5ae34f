import type { Text, StatementDraft } from '../document';
import type { Facts, KeyFacts, ServiceFacts } from '../facts';
import { finding, type Finding, type Fix } from '../finding';
import type { Check } from './check';
import { prefixOf, stemOf, tagKeys } from './keys';
import { suggester, type Suggest } from './suggester';

/** Keys that once were global, with what to use in their place. */
const unsupported = new Map([['aws:arn', '"aws:PrincipalArn" or "aws:SourceArn"']]);

/** Keys that only old integrations still send. */
const deprecated = new Map([['aws:sourceowner', '"aws:SourceAccount"']]);

/** Tag keys that lack their tag, in lower case → the key. */
const bareTagKeys = new Map<string, string>();
for (const key of tagKeys) {
	bareTagKeys.set(key.toLowerCase(), key).set(`${key.toLowerCase()}/`, key);
}

/**
 * Whether the keys of conditions are keys at all.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const conditionKeys: Check = function* ({ draft, facts }) {
	const suggestOne = suggester();
	for (const statement of draft.statements) {
		yield* differingInCase(statement);
		for (const { key } of statement.conditions) {
			if (!/^[^\s:]+:\S/.test(key.value)) yield malformed(key, facts);
			else if (prefixOf(key.value) === 'aws') yield* ofGlobalKey(key, facts, suggestOne);
			else yield* ofServiceKey(key, facts, suggestOne);
		}
	}
};

function* differingInCase({ conditions }: StatementDraft): Iterable<Finding> {
	const seen = new Map<string, Text>();
	for (const { operatorText, key } of conditions) {
		const name = `${operatorText.range.from} ${key.value.toLowerCase()}`;
		const first = seen.get(name);
		if (!first) {
			seen.set(name, key);
		} else if (first.value !== key.value) {
			yield finding(
				'DUPLICATE_KEYS_WITH_DIFFERENT_CASE',
				`"${first.value}" and "${key.value}" are the same key, since case does not count in keys. Put all values under one of them.`,
				[key.range, first.range]
			);
		}
	}
}

function malformed(key: Text, facts: Facts): Finding {
	const name = key.value.replace(/^aws[\s.:_-]+/i, '').trim();
	const meant = facts.globalKey(`aws:${name}`);
	return finding(
		'INVALID_CONDITION_KEY_FORMAT',
		`"${key.value}" is no condition key: a key has the form "prefix:name".${meant ? ` Did you mean "aws:${name}"?` : ''}`,
		key.range,
		meant && replaceKey(key, `aws:${name}`)
	);
}

function* ofGlobalKey(key: Text, facts: Facts, suggestOne: Suggest): Iterable<Finding> {
	const name = key.value.toLowerCase();
	const tagKey = bareTagKeys.get(name);
	const instead = unsupported.get(name);
	const successor = deprecated.get(name);
	if (tagKey !== undefined) {
		yield finding(
			'MISSING_TAG_KEY_IN_CONDITION',
			`"${key.value}" does not say which tag is meant. Write the tag's key behind a slash, for instance "${tagKey}/team".`,
			key.range
		);
	} else if (instead !== undefined) {
		yield finding(
			'UNSUPPORTED_GLOBAL_CONDITION_KEY',
			`AWS no longer has the key "${key.value}". Use ${instead}, whichever you mean.`,
			key.range
		);
	} else if (successor !== undefined) {
		yield finding(
			'DEPRECATED_GLOBAL_CONDITION_KEY',
			`Only a few old integrations still send "${key.value}". Use ${successor}.`,
			key.range
		);
	} else if (!facts.globalKey(key.value)) {
		yield unknown('INVALID_GLOBAL_CONDITION_KEY', key, 'AWS has no global key', (word) =>
			meantBy(word, () => facts.globalKeys, suggestOne)
		);
	}
}

function* ofServiceKey(key: Text, facts: Facts, suggestOne: Suggest): Iterable<Finding> {
	const service = facts.service(prefixOf(key.value));
	if (!service || service.key(key.value) || facts.globalKey(key.value)) return;
	yield unknown(
		'INVALID_SERVICE_CONDITION_KEY',
		key,
		`${service.name} has no condition key`,
		(word) => meantBy(word, () => ownKeys(service), suggestOne)
	);
}

/** Without the global keys that services list too. */
function ownKeys({ keys, prefix }: ServiceFacts): readonly KeyFacts[] {
	return keys.filter(({ name }) => prefixOf(name) === prefix);
}

function unknown(
	code: 'INVALID_GLOBAL_CONDITION_KEY' | 'INVALID_SERVICE_CONDITION_KEY',
	key: Text,
	missing: string,
	guess: (word: string) => string | undefined
): Finding {
	const meant = guess(key.value);
	return finding(
		code,
		`${missing} "${key.value}", so no request ever carries it.${meant ? ` Did you mean "${meant}"?` : ''}`,
		key.range,
		meant === undefined ? undefined : replaceKey(key, meant)
	);
}

/** The name nearest to a misspelt one; what follows the slash of a tag key is kept. */
function meantBy(
	key: string,
	candidates: () => readonly KeyFacts[],
	suggestOne: Suggest
): string | undefined {
	const slash = key.indexOf('/') + 1;
	if (slash === 0 || slash === key.length) {
		return suggestOne(key, () => namesOf(candidates()).filter((name) => !isOpen(name)));
	}
	const stem = suggestOne(key.slice(0, slash), () =>
		namesOf(candidates())
			.filter(isOpen)
			.map((name) => name.slice(0, stemOf(name).length))
	);
	return stem === undefined ? undefined : stem + key.slice(slash);
}

function namesOf(keys: readonly KeyFacts[]): readonly string[] {
	return keys.map(({ name }) => name);
}

/** Whether a part of one's own follows the name, such as a tag's key. */
function isOpen(name: string): boolean {
	return stemOf(name).length < name.length;
}

function replaceKey({ value, range }: Text, name: string): Fix {
	return {
		title: `Replace "${value}" by "${name}"`,
		edits: [{ range, text: JSON.stringify(name) }]
	};
}
