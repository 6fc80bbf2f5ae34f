import { bench, describe } from 'vitest';
import { changesBetween } from '../../src/lib/scenario/map/changes';
import { AccountMap } from '../../src/lib/scenario/map/map';
import { atOnce } from '../../src/lib/scenario/map/pieces';
import { perform } from '../../src/lib/account/perform/perform';
import { draw } from '../../src/lib/ui/map/draw';
import { accountOf, callOf, full, small, time } from './accounts';

const accounts = { small: accountOf(small), full: accountOf(full) };

describe.each(Object.entries(accounts))('the map of the %s account', (_, account) => {
	const UserName = 'user-1';
	const call = callOf(account, 'iam:AddUserToGroup', { UserName, GroupName: 'group-2' });
	const after = perform(account, call).account;
	const role = 'into/role-1';

	bench('its columns', () => void new AccountMap(account, time));

	const look = { unfolded: new Set<string>(), room: 24 };
	bench('opened and drawn', () => void draw(new AccountMap(account, time), look));

	bench('a user chosen', () => {
		void draw(new AccountMap(account, time), { ...look, chosen: 'user/user-1' });
	});

	bench('what one user reaches', () => {
		const map = new AccountMap(account, time);
		const line = map.lineOf('user/user-1');
		for (const thing of map.things) if (line) map.reach(line, thing);
	});

	bench('who can take on a role', () => {
		const map = new AccountMap(account, time);
		const thing = map.things.find(({ id }) => id === role);
		if (thing) atOnce(map.whoCan(thing));
	});

	bench('what a call changed', () => {
		atOnce(changesBetween(new AccountMap(account, time), new AccountMap(after, time)));
	});
});
