import { expect } from '@playwright/test';
import { confirm } from './at-console';
import { mouse } from './hands';
import { Player } from './player';
import { long, test } from './test';

/* Why Dana is denied: three refusals are looked at, and each is mended where it comes from. */

const payroll = 'arn:aws:s3:::marlow-payroll';
const onlyDana = { StringNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:user/dana' } };
const guard = JSON.stringify({
	Version: '2012-10-17',
	Statement: [
		{
			Effect: 'Deny',
			Principal: '*',
			Action: ['s3:GetBucketLocation', 's3:ListBucket'],
			Resource: payroll,
			Condition: onlyDana
		},
		{
			Effect: 'Deny',
			Principal: '*',
			Action: ['s3:GetObject', 's3:PutObject'],
			Resource: `${payroll}/*`,
			Condition: onlyDana
		}
	]
});

const buckets = ['marlow-invoices', 'marlow-receipts', 'marlow-payroll'];
const finance = JSON.stringify({
	Version: '2012-10-17',
	Statement: [
		{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
		{
			Effect: 'Allow',
			Action: ['s3:GetBucketLocation', 's3:ListBucket'],
			Resource: buckets.map((name) => `arn:aws:s3:::${name}`)
		},
		{
			Effect: 'Allow',
			Action: ['s3:GetObject', 's3:PutObject'],
			Resource: buckets.map((name) => `arn:aws:s3:::${name}/*`)
		}
	]
});

class Mender extends Player {
	async openBucket(name: string) {
		await this.toService('S3', 'Buckets');
		await this.hands.press(this.link(name));
		await this.onPage(name);
	}

	/** What stands behind the refusal of the list of objects. */
	async isToldWhy(reason: RegExp) {
		await this.hands.press(this.console.getByText('Why?', { exact: true }).first());
		await expect(this.console.getByText(reason).first()).toBeVisible();
	}

	async toUser(name: string) {
		await this.toSection('Users');
		await this.hands.press(this.link(name));
		await this.onPage(name);
	}
}

test('scenario 07 is solved in full', { tag: long }, async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 1440, height: 900 });
	const robin = new Mender(page, mouse());
	await robin.begin('07-why-denied');
	await robin.signIn('dana', 'Ledger-Green-12');
	await robin.onPage('IAM Dashboard');
	await robin.openBucket('marlow-invoices');
	await robin.isToldWhy(/not-the-books on user group trainees denies it/);
	await robin.openBucket('marlow-receipts');
	await robin.isToldWhy(/allow this action, but not on this resource/);
	await robin.openBucket('marlow-payroll');
	await robin.isToldWhy(/An explicit deny always wins/);
	await robin.met('As Dana, you have been refused at each of the three buckets');
	await robin.signOut();

	await robin.signIn('robin', 'slow-River-73');
	await robin.onPage('IAM Dashboard');
	await robin.toUser('dana');
	await robin.hands.press(robin.console.getByRole('tab', { name: /^Groups/ }));
	await robin.hands.press(robin.button('Remove from trainees'));
	await robin.met('Dana can find, open and save the files in marlow-invoices');
	await robin.hands.press(robin.console.getByRole('tab', { name: 'Permissions' }));
	await robin.hands.press(robin.button('Remove october'));
	await confirm(page, robin.hands, 'october', 'Delete');
	await robin.met('she can do nothing besides her work');

	await robin.toSection('Policies');
	await robin.hands.type(
		robin.console.getByRole('searchbox', { name: 'Search policies' }),
		'FinanceFiles'
	);
	await robin.hands.press(robin.link('FinanceFiles'));
	await robin.onPage('FinanceFiles');
	await robin.hands.press(robin.link('Edit'));
	await robin.writePolicy(finance);
	await robin.hands.press(robin.button('Next'));
	await robin.hands.press(robin.button('Save changes'));
	await robin.met('Dana and Wanda can find, open and save the files in marlow-receipts');

	await robin.openBucket('marlow-payroll');
	await robin.hands.press(robin.console.getByRole('tab', { name: 'Permissions' }));
	await robin.hands.press(robin.link('Edit bucket policy'));
	await robin.writePolicy(guard);
	await robin.hands.press(robin.button('Save changes'));
	await robin.met('everybody who was kept out of marlow-invoices and marlow-payroll still is');
	await robin.finish('Each no had its place.');
	await robin.expectScore(100);
});
