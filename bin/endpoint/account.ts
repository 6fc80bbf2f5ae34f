import '../../src/lib/account/perform/everything';
import type { Account } from '../../src/lib/account/account';
import { BlueprintFault } from '../../src/lib/account/base/opening';
import type { AccountBlueprint } from '../../src/lib/account/perform/blueprint';
import { openAccount } from '../../src/lib/account/perform/open';
import { readAccount } from '../../src/lib/scenario/read';
import { Misused } from '../arguments';
import { readInput } from '../input';
import { readFolder, ScenarioFaults, scenarioFolders } from '../scenarios';
import { sandbox } from './sandbox';

/** The account that the options ask for; where any key is root's, root has one. */
export function chosenBlueprint(
	{ scenario, account }: { readonly scenario?: string; readonly account?: string },
	anyKey: boolean
): AccountBlueprint {
	if (scenario !== undefined && account !== undefined) {
		throw new Misused('endpoint: give --scenario or --account, not both.');
	}
	const blueprint =
		scenario !== undefined
			? ofScenario(scenario)
			: account !== undefined
				? ofFile(account)
				: sandbox;
	return anyKey ? withRootKey(blueprint) : blueprint;
}

/** Ids, keys and secrets come from the seed. */
export function openFrom(blueprint: AccountBlueprint, seed: string, time: number): Account {
	try {
		return openAccount(blueprint, seed, time);
	} catch (error) {
		if (!(error instanceof BlueprintFault)) throw error;
		throw new Misused(error.message);
	}
}

function ofScenario(slug: string): AccountBlueprint {
	const slugs = scenarioFolders('scenarios');
	if (!slugs.includes(slug)) {
		throw new Misused(
			`--scenario ${slug}: there is no such scenario. Write one of ${slugs.join(', ')}.`
		);
	}
	try {
		return readFolder('scenarios', slug).scenario.account;
	} catch (error) {
		if (error instanceof ScenarioFaults) throw new Misused(error.message);
		throw error;
	}
}

function ofFile(file: string): AccountBlueprint {
	const read = readAccount(readInput(file));
	if (read.ok) return read.value;
	const faults = read.error.map(({ path, message }) => `${path ? `${path}: ` : ''}${message}`);
	throw new Misused(`${file}: ${faults.join('\n')}`);
}

function withRootKey(blueprint: AccountBlueprint): AccountBlueprint {
	const { root } = blueprint;
	if (root.accessKeys.some(({ status }) => status === 'Active')) return blueprint;
	const key = { age: 0, status: 'Active' } as const;
	return { ...blueprint, root: { ...root, accessKeys: [key, ...root.accessKeys.slice(0, 1)] } };
}
