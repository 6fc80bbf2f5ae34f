import { mouse } from './hands';
import { Player } from './player';
import { long, test } from './test';

/* Just enough for Wanda: a policy of one's own in place of a broad one, and a refusal to see it hold. */

const policy = JSON.stringify({
	Version: '2012-10-17',
	Statement: [
		{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
		{ Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::marlow-tiles' },
		{
			Effect: 'Allow',
			Action: ['s3:GetObject', 's3:PutObject'],
			Resource: ['arn:aws:s3:::marlow-tiles/tiles/*', 'arn:aws:s3:::marlow-tiles/drafts/*']
		},
		{
			Effect: 'Allow',
			Action: 's3:DeleteObject',
			Resource: 'arn:aws:s3:::marlow-tiles/drafts/*'
		}
	]
});

for (const width of [1440, 360]) {
	test(
		`scenario 06 is solved in full at ${width} pixels`,
		width === 1440 ? { tag: long } : {},
		async ({ page }) => {
			test.slow();
			await page.setViewportSize({ width, height: 900 });
			const robin = new Player(page, mouse());
			await robin.begin('06-just-enough');
			await robin.signIn('robin', 'slow-River-73');
			await robin.onPage('IAM Dashboard');
			await robin.toSection('Policies');
			await robin.hands.press(robin.link('Create policy').first());
			await robin.onPage('Specify permissions');
			await robin.writePolicy(policy);
			await robin.hands.press(robin.button('Next'));
			await robin.hands.type(robin.field('Policy name'), 'EditMaps');
			await robin.hands.press(robin.button('Create policy'));
			await robin.onPage('EditMaps');

			await robin.toSection('User groups');
			await robin.hands.press(robin.link('editors'));
			await robin.onPage('editors');
			await robin.hands.press(robin.console.getByRole('tab', { name: /^Permissions/ }));
			await robin.hands.press(robin.button('Attach policies'));
			await robin.hands.tick(robin.console.getByRole('checkbox', { name: 'EditMaps' }));
			await robin.hands.press(robin.button('Attach policies').last());
			await robin.met('Wanda can also open, save and delete what is in drafts');
			await robin.hands.press(robin.button('Remove AmazonS3FullAccess'));
			await robin.met('Wanda can do nothing that is not her work');
			await robin.signOut();

			await robin.signIn('wanda', 'Contour-Line-7');
			await robin.onPage('IAM Dashboard');
			await robin.toService('S3', 'Buckets');
			await robin.hands.tick(robin.console.getByRole('checkbox', { name: 'Choose marlow-tiles' }));
			await robin.hands.press(robin.button('Delete'));
			const dialog = page.getByRole('dialog');
			await robin.hands.type(
				dialog.getByRole('textbox', { name: 'To confirm, type marlow-tiles' }),
				'marlow-tiles'
			);
			await robin.hands.press(dialog.getByRole('button', { name: 'Delete', exact: true }));
			await robin.hands.press(dialog.getByRole('button', { name: 'Cancel' }));
			await robin.met(
				'As Wanda, you have tried to delete the bucket marlow-tiles, and were refused'
			);
			await robin.finish('Enough, and no more.');
			await robin.expectScore(100);
		}
	);
}
