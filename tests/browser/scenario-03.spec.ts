import { confirm } from './at-console';
import { keyboard } from './hands';
import { Player } from './player';
import { test } from './test';

/* Groups, not people, without a mouse: permissions move from users to two groups, and a joiner comes. */

class Administrator extends Player {
	async makeGroup(name: string, members: readonly string[], policies: readonly string[]) {
		await this.toSection('User groups');
		await this.hands.press(this.link('Create group').first());
		await this.hands.type(this.field('User group name'), name);
		for (const each of members) {
			await this.hands.tick(this.console.getByRole('checkbox', { name: each, exact: true }));
		}
		// A policy's type is part of what its box is called.
		for (const each of policies) {
			await this.hands.tick(this.console.getByRole('checkbox', { name: each }));
		}
		await this.hands.press(this.button('Create user group'));
		await this.onPage(name);
	}

	async takeFrom(name: string, policies: readonly string[]) {
		await this.toSection('Users');
		await this.hands.press(this.link(name));
		await this.onPage(name);
		for (const each of policies) await this.hands.press(this.button(`Remove ${each}`));
	}
}

test('scenario 03 is solved in full by keyboard alone', async ({ page }) => {
	test.setTimeout(300_000);
	const robin = new Administrator(page, keyboard(page));
	await robin.begin('03-groups-not-people');
	await robin.signIn('jun', 'Pencil-Sharp-30');
	await robin.onPage('IAM Dashboard');
	await robin.toService('S3', 'Buckets');
	await robin.met('As Jun, you have been refused the list of buckets');
	await robin.signOut();

	await robin.signIn('robin', 'slow-River-73');
	await robin.onPage('IAM Dashboard');
	await robin.makeGroup('editors', ['wanda', 'jun'], ['SeeBuckets', 'Sheets']);
	await robin.met('Wanda and Jun are in a user group');
	await robin.makeGroup('finance', ['dana'], ['SeeBuckets', 'Invoices']);
	await robin.met('Dana is in a user group for finance');

	await robin.takeFrom('wanda', ['SeeBuckets', 'Sheets']);
	await robin.takeFrom('dana', ['SeeBuckets', 'Invoices']);
	await robin.takeFrom('jun', ['Sheets', 'summer']);
	await confirm(page, robin.hands, 'summer', 'Delete');
	await robin.met('No user carries a policy of their own');

	await robin.toSection('Users');
	await robin.hands.press(robin.link('Create user').first());
	await robin.hands.type(robin.field('User name'), 'noor');
	await robin.hands.tick(robin.console.getByRole('checkbox', { name: /Provide user access/ }));
	await robin.hands.press(robin.button('Next'));
	await robin.hands.tick(robin.console.getByRole('checkbox', { name: 'editors', exact: true }));
	await robin.hands.press(robin.button('Next'));
	await robin.hands.press(robin.button('Create user'));
	await robin.met('has a user');

	await robin.toSection('User groups');
	await robin.hands.press(robin.link('finance'));
	await robin.onPage('finance');
	await robin.hands.press(robin.button('Add users'));
	await robin.hands.tick(robin.console.getByRole('checkbox', { name: 'wanda', exact: true }));
	await robin.hands.press(robin.button('Add users').last());
	await robin.met('Wanda stands in for Dana from today, and can do both');
	await robin.finish('Permissions follow the work.');
	await robin.expectScore(100);
});
