import { expect, type Page } from '@playwright/test';
import type { Hands } from './hands';
import { Player } from './player';

const email = 'ines@marlowmaps.example';
const rootPassword = 'paper-Harbour-41';
const password = 'slow-River-73';
const name = 'robin';

/**
 * A learner who plays scenario 01 through the page, in stages, with whatever hands. Codes come from
 * the authenticator beside the console. Its clock is the page's, which is moved on instead of waited for.
 */
export class Learner extends Player {
	readonly #home: string;

	constructor(page: Page, hands: Hands, home = '/') {
		super(page, hands);
		this.#home = home;
	}

	/** From the first page to the sign-in page of the account. */
	async arrive() {
		await this.page.clock.install();
		await this.page.goto(this.#home);
		await this.hands.press(this.page.getByRole('link', { name: 'Start with scenario 01' }));
		await this.start();
	}

	/** First as robin, who may do nothing yet: a refusal to learn from. */
	async lookAround() {
		await this.#signInAsUser();
		await this.onPage('IAM Dashboard');
		await expect(
			this.console.getByText(/robin is not authorized to perform: iam:GetAccountSummary/).first()
		).toBeVisible();
		await this.met('As robin, you have seen what a new user may do');
		await this.signOut();

		await this.#signInAsRoot();
		await this.onPage('IAM Dashboard');
		await this.met('Sign in as root and open the security summary');
	}

	async protectRoot() {
		await this.assignMfa('root-phone');
		await this.met('Root has an MFA device');
		await this.signOut();

		await this.#signInAsRoot();
		await this.enterCode('root-phone');
		await this.met('Root has signed in with MFA');

		await this.fromMenu('Security credentials');
		await this.hands.press(this.console.getByRole('button', { name: /^Deactivate AKIA/ }));
		const remove = this.console.getByRole('button', { name: /^Delete AKIA/ });
		const key = ((await remove.getAttribute('aria-label')) ?? '').replace('Delete ', '');
		await this.hands.press(remove);
		await this.hands.type(this.field(`To confirm, type ${key}`), key);
		await this.hands.press(this.page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
		await this.met('Root has no access key');
	}

	async becomeAdministrator() {
		await this.toSection('User groups');
		await this.hands.press(this.console.getByRole('link', { name: 'Create group' }).first());
		await this.hands.type(this.field('User group name'), 'administrators');
		await this.hands.tick(this.console.getByRole('checkbox', { name }));
		await this.hands.tick(this.console.getByRole('checkbox', { name: 'AdministratorAccess' }));
		await this.hands.press(this.button('Create user group'));
		await this.met('A user group carries the policy AdministratorAccess');
		await this.met('Robin is an administrator through its group');
		await this.signOut();

		await this.#signInAsUser();
		await this.onPage('IAM Dashboard');
		await this.assignMfa('robin-phone');
		await this.signOut();
		await this.#signInOnceMore();
		await this.enterCode('robin-phone');
		await this.met('You have signed in as robin, with MFA');
	}

	async putRootAway() {
		await this.toSection('Dashboard', 'IAM Dashboard');
		await this.hands.press(this.console.getByRole('button', { name: 'Create account alias' }));
		await this.hands.type(this.field('Preferred alias'), 'marlow-maps');
		await this.hands.press(this.button('Save changes'));
		await this.met('The account alias is marlow-maps');
		await this.#giveTheOwnerAUser();
	}

	/** With a group that is made on the way. */
	async #giveTheOwnerAUser() {
		await this.toSection('Users');
		await this.hands.press(this.console.getByRole('link', { name: 'Create user' }).first());
		await this.hands.type(this.field('User name'), 'ines');
		await this.hands.tick(this.console.getByRole('checkbox', { name: /Provide user access/ }));
		await this.hands.press(this.button('Next'));
		await this.hands.press(this.button('Create group'));
		const dialog = this.page.getByRole('dialog');
		await this.hands.type(this.field('User group name'), 'readers');
		await this.hands.type(dialog.getByRole('searchbox', { name: 'Search policies' }), 'ReadOnlyA');
		await this.hands.tick(dialog.getByRole('checkbox', { name: 'ReadOnlyAccess', exact: true }));
		await this.hands.press(dialog.getByRole('button', { name: 'Create user group' }));
		await expect(this.console.getByRole('checkbox', { name: 'readers' })).toBeChecked();
		await this.hands.press(this.button('Next'));
		await this.hands.press(this.button('Create user'));
		await this.met('Ines has a user of her own');
	}

	async playThrough() {
		await this.arrive();
		await this.lookAround();
		await this.protectRoot();
		await this.becomeAdministrator();
		await this.putRootAway();
		await this.finish('Root is put away.');
	}

	/** Root’s email address and password are typed; those of robin are filled in. */
	async #signInAsRoot() {
		await this.hands.tick(this.console.getByRole('radio', { name: /^Root user/ }));
		await this.hands.type(this.field('Root user email address'), email);
		await this.hands.type(this.field('Password'), rootPassword);
		await this.hands.press(this.button('Sign in'));
	}

	async #signInAsUser() {
		const given = this.console.getByRole('group', { name: 'Fill in what you are given' });
		await this.hands.press(given.getByRole('button', { name, exact: true }));
		await expect(this.field('IAM user name')).toHaveValue(name);
		await this.hands.press(this.button('Sign in'));
	}

	/** The page remembers who it was; the password is typed. */
	async #signInOnceMore() {
		await expect(this.console.getByRole('radio', { name: /^IAM user/ })).toBeChecked();
		await expect(this.field('IAM user name')).toHaveValue(name);
		await this.hands.type(this.field('Password'), password);
		await this.hands.press(this.button('Sign in'));
	}
}
