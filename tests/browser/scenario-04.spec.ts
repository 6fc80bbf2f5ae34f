import { confirm } from './at-console';
import { mouse } from './hands';
import { Player } from './player';
import { long, test } from './test';

/* What does this policy do: the one that only watches is found and attached, and Priya’s is trimmed. */

const machine = 'arn:aws:ec2:eu-central-1:111122223333:instance';
const startAndStop = JSON.stringify({
	Version: '2012-10-17',
	Statement: {
		Effect: 'Allow',
		Action: ['ec2:StartInstances', 'ec2:StopInstances', 'ec2:RebootInstances'],
		Resource: [`${machine}/i-0a4f27c19e6b3d805`, `${machine}/i-0c71be5d28f0a9346`]
	}
});

class Administrator extends Player {
	async toPermissionsOf(group: string) {
		await this.toSection('User groups');
		await this.hands.press(this.link(group));
		await this.onPage(group);
		await this.hands.press(this.console.getByRole('tab', { name: /^Permissions/ }));
	}

	async attach(policy: string) {
		await this.hands.press(this.button('Attach policies'));
		await this.hands.tick(this.console.getByRole('checkbox', { name: policy }));
		await this.hands.press(this.button('Attach policies').last());
	}

	async toPolicy(name: string) {
		await this.toSection('Policies');
		await this.hands.type(this.console.getByRole('searchbox', { name: 'Search policies' }), name);
		await this.hands.press(this.link(name));
		await this.onPage(name);
	}

	async deletePolicy(name: string) {
		await this.toPolicy(name);
		await this.hands.press(this.button('Delete'));
		await confirm(this.page, this.hands, name, 'Delete');
	}
}

test('scenario 04 is solved in full', { tag: long }, async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 1440, height: 900 });
	const robin = new Administrator(page, mouse());
	await robin.begin('04-read-the-policy');
	await robin.signIn('tomas', 'copper-Gate-64');
	await robin.onPage('IAM Dashboard');
	await robin.toService('S3', 'Buckets');
	await robin.met('As Tomas, you have tried whether RenderWatch opens S3');
	await robin.signOut();

	await robin.signIn('robin', 'slow-River-73');
	await robin.onPage('IAM Dashboard');
	await robin.toPermissionsOf('watchers');
	await robin.attach('RenderWatch-old');
	await robin.hands.press(robin.button('Remove RenderWatch'));
	await robin.met('Tomas and Jun can do nothing but watch');

	await robin.toPermissionsOf('operations');
	await robin.attach('RenderWatch-old');
	await robin.toPolicy('RenderOps');
	await robin.hands.press(robin.link('Edit'));
	await robin.writePolicy(startAndStop);
	await robin.hands.press(robin.button('Next'));
	await robin.hands.press(robin.button('Save changes'));
	await robin.met('Priya can do nothing else');

	await robin.deletePolicy('RenderWatch');
	await robin.deletePolicy('RenderWatch-2');
	await robin.met('No policy of your own allows more than this work');
	await robin.signOut();

	await robin.signIn('tomas', 'copper-Gate-64');
	await robin.onPage('IAM Dashboard');
	await robin.toService('S3', 'Buckets');
	await robin.met('As Tomas, you have tried S3 again, and were refused');
	await robin.finish('They do what they say.');
	await robin.expectScore(100);
});
