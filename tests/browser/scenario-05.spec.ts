import { expect } from '@playwright/test';
import { mouse } from './hands';
import { Player } from './player';
import { long, test } from './test';

/*
 * Saved, and still no access: one policy is mended after a refusal, one is pasted as it lies in S3 and
 * mended until it is let through; at the end Priya looks.
 */

const bucket = 'arn:aws:s3:::marlow-print';
const seeBuckets = { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' };
const seeWhatIsInIt = { Effect: 'Allow', Action: 's3:ListBucket', Resource: bucket };
const printFiles = JSON.stringify({
	Version: '2012-10-17',
	Statement: [
		seeBuckets,
		seeWhatIsInIt,
		{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: `${bucket}/orders/*` },
		{
			Effect: 'Allow',
			Action: 'sqs:SendMessage',
			Resource: 'arn:aws:sqs:eu-central-1:111122223333:print-jobs'
		}
	]
});

/** What is wrong in the text for Jun, and right. */
const faults: readonly (readonly [string, string])[] = [
	['2026-10-05', '2012-10-17'],
	['"allow"', '"Allow"'],
	['See what is in it', 'SeeWhatIsInIt'],
	['"s3:ListBucket"', '"s3:ListBucket",'],
	['s3:eu-central-1:111122223333:marlow-print/Proofs', 's3:::marlow-print/proofs']
];

class Administrator extends Player {
	/** As whoever comes from the object’s page copies it. */
	async textForJun(): Promise<string> {
		await this.toService('S3', 'Buckets');
		await this.hands.press(this.link('marlow-notes'));
		await this.onPage('marlow-notes');
		await this.hands.press(this.link('policy-for-jun.json'));
		await this.onPage('policy-for-jun.json');
		await this.hands.press(this.console.getByText('Show what is in it'));
		const rows = this.console.getByRole('region', { name: /^Content of/ }).locator('.row');
		return (await rows.allTextContents()).join('\n');
	}
}

test('scenario 05 is solved in full', { tag: long }, async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 1440, height: 900 });
	const robin = new Administrator(page, mouse());
	await robin.begin('05-mend-the-policy');
	await robin.signIn('priya', 'Granite-Pier-52');
	await robin.onPage('IAM Dashboard');
	await robin.toService('S3', 'Buckets');
	await robin.met('As Priya, you have been refused the list of buckets');
	await robin.signOut();

	await robin.signIn('robin', 'slow-River-73');
	await robin.onPage('IAM Dashboard');
	await robin.toSection('Policies');
	await robin.hands.press(robin.link('PrintFiles'));
	await robin.onPage('PrintFiles');
	await robin.hands.press(robin.link('Edit'));
	await robin.onPage('Modify permissions');
	await expect(robin.console.getByRole('heading', { name: /Errors 2/ })).toBeVisible();
	await robin.hands.press(robin.button('Next'));
	await expect(robin.console.getByText('2 errors to be mended first.')).toBeVisible();
	await robin.writePolicy(printFiles);
	await robin.hands.press(robin.button('Next'));
	await robin.hands.press(robin.button('Save changes'));
	await robin.met('Priya can send messages to our queue print-jobs');

	const text = await robin.textForJun();
	await robin.toService('IAM', 'IAM Dashboard');
	await robin.toSection('Policies');
	await robin.hands.press(robin.link('Create policy').first());
	await robin.onPage('Specify permissions');
	await robin.writePolicy(text);
	await robin.hands.press(robin.button('Next'));
	await expect(robin.console.getByText(/^\d errors to be mended first\.$/)).toBeVisible();
	await robin.writePolicy(faults.reduce((so, [wrong, right]) => so.replace(wrong, right), text));
	await robin.hands.press(robin.button('Next'));
	await robin.hands.type(robin.field('Policy name'), 'Proofs');
	await robin.hands.press(robin.button('Create policy'));
	await robin.onPage('Proofs');
	await robin.hands.press(robin.console.getByRole('tab', { name: /^Entities attached/ }));
	await robin.hands.press(robin.button('Attach'));
	await robin.hands.tick(robin.console.getByRole('checkbox', { name: /^proofreaders/ }));
	await robin.hands.press(robin.button('Attach').last());
	await robin.met('Neither of them can do anything else');
	await robin.signOut();

	await robin.signIn('priya', 'Granite-Pier-52');
	await robin.onPage('IAM Dashboard');
	await robin.toService('S3', 'Buckets');
	await robin.met('As Priya, you have seen the list of buckets');
	await robin.hands.press(robin.link('marlow-print'));
	await robin.hands.press(robin.link('orders/'));
	await expect(robin.link('order-118.txt')).toBeVisible();
	await robin.finish('It works, because somebody tried.');
	await robin.expectScore(100);
});
