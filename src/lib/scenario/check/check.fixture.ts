import * as v from 'valibot';
import { accountBlueprint } from '../../account/perform/blueprint';
import { openAccount } from '../../account/perform/open';
import type { Account } from '../../account/account';
import type { Check } from '../check';
import { check } from '../check-format';
import { solutionFile } from '../format';
import { folder } from '../folder.fixture';
import { readScenario } from '../read';
import { playScript } from '../script';
import { accountNow } from '../timeline';

/** A check as an author writes it. */
export function checkFrom(written: unknown): Check {
	return v.parse(check, written);
}

/** An account of Marlow Maps, with more in it. */
export function folderAccount(more: object): Account {
	const blueprint = v.parse(accountBlueprint, {
		version: 2,
		id: '111122223333',
		name: 'Marlow Maps',
		age: '400d',
		root: { email: 'ines@marlowmaps.example', password: 'paper-Harbour-41' },
		...more
	});
	return openAccount(blueprint, 'seed', Date.UTC(2026, 10, 23, 8));
}

/** The small scenario's account after a script. */
export function played(steps: readonly unknown[]): Account {
	const read = readScenario('99-jun', folder);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const script = v.parse(solutionFile, { steps });
	const { snapshot } = playScript(read.value.scenario, script.steps);
	return accountNow(snapshot.context.timeline);
}
