import { parse } from 'valibot';
import type { Account } from '../../account/account';
import { accountBlueprint } from '../../account/perform/blueprint';
import '../../account/perform/everything';
import { openAccount } from '../../account/perform/open';
import { AccountMap } from './map';
import { accessesIn } from './reach';
import type { Line } from './lines';

/* Small accounts as authors write them, and short words for what their maps say. */

export const time = Date.UTC(2026, 4, 4);
export const id = '111122223333';
export const partner = '444455556666';

export function accountWith(blueprint: Record<string, unknown>): Account {
	const whole = {
		id,
		name: 'Marlow Maps',
		age: '400d',
		root: { email: 'ines@marlowmaps.example', password: 'paper-Harbour-41' },
		...blueprint
	};
	return openAccount(parse(accountBlueprint, whole), 'seed', time);
}

export function mapWith(blueprint: Record<string, unknown>): AccountMap {
	return new AccountMap(accountWith(blueprint), time);
}

export const documentOf = (...Statement: readonly object[]) => ({
	Version: '2012-10-17',
	Statement
});

export const allow = (Action: unknown, Resource: unknown, more: object = {}) => ({
	Effect: 'Allow',
	Action,
	Resource,
	...more
});

export const deny = (Action: unknown, Resource: unknown, more: object = {}) => ({
	...allow(Action, Resource, more),
	Effect: 'Deny'
});

export const inline = (...statements: readonly object[]) => [
	{ name: 'own', document: documentOf(...statements) }
];

/** The members of each line, without root. */
export function folds({ lines }: AccountMap): readonly string[] {
	return lines.filter(({ kind }) => kind !== 'root').map(({ members }) => members.join(' '));
}

/** What somebody may do with a thing: `allowed: list, read (own 1)`. */
export function said(map: AccountMap, who: string, what: string): readonly string[] {
	return accessesIn(map.reach(lineIn(map, who), thingIn(map, what))).map(
		({ outcome, words, layer, through }) => {
			const by = through.map(({ policy, index }) => `${policy} ${index + 1}`).join(', ');
			return `${outcome}: ${words.join(', ')} (${by || layer})`;
		}
	);
}

export function lineIn(map: AccountMap, who: string): Line {
	const line = map.lineOf(who);
	if (!line) throw new Error(`${who} is not in the map`);
	return line;
}

export function thingIn({ things }: AccountMap, what: string) {
	const thing = things.find((each) => each.id === what);
	if (!thing) throw new Error(`${what} is not in the map`);
	return thing;
}
