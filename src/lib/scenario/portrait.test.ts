import { expect, test } from 'vitest';
import { folder } from './folder.fixture';
import { open } from './machine';
import { compareAccounts } from './portrait';
import { readScenario } from './read';
import { playScript, scriptAttempt } from './script';
import { accountNow } from './timeline';

test('the account before and after, in words', () => {
	const read = readScenario('99-jun', folder);
	if (!read.ok) throw new Error(JSON.stringify(read.faults));
	const { scenario, solution } = read.source;
	const before = accountNow(open(scenario, scriptAttempt).context.timeline);
	const after = accountNow(playScript(scenario, solution).snapshot.context.timeline);

	const changed = compareAccounts(before, after, scriptAttempt.started).filter(
		(fact) => fact.before !== fact.after
	);
	expect(changed).toEqual([
		// Root is not listed among them: it is no bigger administrator, it owns the account.
		{ what: 'Administrators besides root', before: 'priya', after: 'none' },
		{ what: 'Users', before: 'priya', after: 'jun, priya' }
	]);
});
