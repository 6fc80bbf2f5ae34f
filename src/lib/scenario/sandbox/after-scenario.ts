import type { AccountFile } from '../../account/perform/account-file';
import { loadAll } from '../../account/perform/registry';
import type { Scenario } from '../scenario';
import { playScript } from '../play-script';
import { asPlain, draw } from '../variants';
import { writtenSolution } from '../written-solution';
import { writeAccount } from './write-account';

/**
 * The account as a scenario's solution leaves it, in the plain variant. What its checks need is loaded before.
 *
 * @param solution as JSON, with its placeholders
 */
export async function accountAfter(scenario: Scenario, solution: string): Promise<AccountFile> {
	await loadAll();
	const { template, ...plain } = scenario;
	const { steps } = writtenSolution(solution, draw(template?.variants ?? {}, asPlain('')));
	const { file } = await writeAccount(playScript(plain, steps).snapshot);
	return file;
}
