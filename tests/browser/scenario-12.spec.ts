import { expect } from '@playwright/test';
import { confirm } from './at-console';
import { mouse } from './hands';
import { Player } from './player';
import { longAt, test } from './test';

/*
 * A key on the internet: it is switched off, what was got with it is cut, what was opened is shut, what was
 * left behind goes, and the script has a new key in the morning.
 */

const policy = (statement: object) =>
	JSON.stringify({ Version: '2012-10-17', Statement: [statement] });

const noTemporaryCredentials = policy({
	Effect: 'Deny',
	Action: '*',
	Resource: '*',
	Condition: { Null: { 'aws:TokenIssueTime': 'false' } }
});
const releaserAlone = policy({
	Effect: 'Allow',
	Principal: { AWS: 'arn:aws:iam::111122223333:user/releaser' },
	Action: 'sts:AssumeRole'
});

class Administrator extends Player {
	async toUser(name: string, tab: string) {
		await this.turnToPane('Console');
		await this.toSection('Users');
		await this.hands.press(this.link(name));
		await this.onPage(name);
		await this.toTab(tab);
	}

	async toRole(name: string, tab: string) {
		await this.toSection('Roles');
		await this.hands.press(this.link(name));
		await this.onPage(name);
		await this.toTab(tab);
	}

	async toTab(tab: string) {
		await this.hands.press(this.console.getByRole('tab', { name: new RegExp(`^${tab}`) }));
	}

	async deactivateKey() {
		const key = this.console.getByRole('row').filter({ hasText: 'AKIA' }).first();
		await this.hands.press(key.getByRole('button', { name: /^Deactivate/ }));
		await expect(key).toContainText('Inactive');
	}

	/** The one that is inactive. */
	async deleteKey() {
		const key = this.console.getByRole('row').filter({ hasText: 'Inactive' });
		const id = /AKIA[A-Z0-9]{16}/.exec((await key.textContent()) ?? '')?.[0] ?? '';
		await this.hands.press(key.getByRole('button', { name: /^Delete/ }));
		await confirm(this.page, this.hands, id, 'Delete');
	}
}

for (const width of [1440, 360]) {
	test(`scenario 12 is solved in full at ${width} pixels`, longAt(width), async ({ page }) => {
		test.slow();
		await page.setViewportSize({ width, height: 900 });
		const robin = new Administrator(page, mouse());
		await robin.begin('12-key-on-the-internet');
		await robin.signIn('robin', 'slow-River-73');
		await robin.onPage('IAM Dashboard');
		await robin.toService('CloudTrail', 'Event history');
		await expect(robin.console).toContainText('CreateUser');

		await robin.toService('IAM', 'IAM Dashboard');
		await robin.toUser('releaser', 'Security credentials');
		await robin.deactivateKey();
		await robin.met('The key from the repository is let in no more');

		await robin.toTab('Permissions');
		await robin.hands.press(robin.link('Create inline policy'));
		await robin.onPage('Create inline policy');
		await robin.hands.type(robin.field('Policy name'), 'no-temporary-credentials');
		await robin.writePolicy(noTemporaryCredentials);
		await robin.hands.press(robin.button('Create policy'));
		await robin.met('Temporary credentials of releaser from before can do nothing more');

		await robin.toRole('publisher', 'Trust relationships');
		await robin.hands.press(robin.link('Edit trust policy'));
		await robin.onPage('Edit trust policy');
		await robin.writePolicy(releaserAlone);
		await robin.hands.press(robin.button('Update policy'));
		await robin.met('The role publisher can be taken on by nobody outside this account');

		await robin.toRole('publisher', 'Revoke sessions');
		await robin.hands.press(robin.button('Revoke active sessions'));
		await robin.hands.tick(robin.console.getByRole('checkbox', { name: /^I acknowledge/ }));
		await robin.hands.press(robin.button('Revoke now'));
		await robin.met('Nobody works in publisher with a session from before');

		await robin.toUser('backup-service', 'Permissions');
		await robin.hands.press(robin.button('Delete'));
		await confirm(page, robin.hands, 'backup-service', 'Delete');
		await robin.met('No user is left that nobody here has made');

		await robin.toUser('priya', 'Security credentials');
		await robin.deactivateKey();
		await robin.met('Nobody has a key that they did not ask for');
		await robin.deleteKey();

		await robin.toSection('Policies');
		await robin.hands.press(robin.link('MapFiles'));
		await robin.onPage('MapFiles');
		await robin.toTab('Policy versions');
		await robin.hands.press(robin.button('Set v1 as default'));
		await robin.hands.press(robin.button('Delete v2'));
		await robin.met('The editors’ policy allows what it allowed yesterday');

		await robin.toUser('releaser', 'Security credentials');
		await robin.hands.press(robin.button('Create access key'));
		await robin.hands.press(robin.button('Create it all the same'));
		await robin.letPass('1 hour');
		await robin.toUser('releaser', 'Security credentials');
		await robin.deleteKey();
		await robin.met('The script runs with a new key, and the old one is deleted');
		await robin.finish('They are out, and the script runs.');
		await robin.expectScore(100);
	});
}
