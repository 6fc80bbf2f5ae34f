import { expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from './hands';

const email = 'ines@marlowmaps.example';
const rootPassword = 'paper-Harbour-41';
const password = 'slow-River-73';
const name = 'robin';

/**
 * A learner who plays scenario 01 through the page, in stages, with whatever hands. Codes come from
 * the authenticator beside the console. Its clock is the page's, which is moved on instead of waited for.
 */
export class Learner {
	readonly #page: Page;
	readonly #hands: Hands;

	readonly #home: string;

	constructor(page: Page, hands: Hands, home = '/') {
		this.#page = page;
		this.#hands = hands;
		this.#home = home;
	}

	/** From the first page to the sign-in page of the account. */
	async arrive() {
		await this.#page.clock.install();
		await this.#page.goto(this.#home);
		await this.#hands.press(this.#link('Start with scenario 01'));
		await this.#hands.press(this.#page.getByRole('link', { name: 'Start', exact: true }));
		await expect(this.#page.getByRole('group', { name: 'Attempt' })).toBeVisible();
		await this.#turnTo('Console');
		await this.#onPage('Sign in');
	}

	/** First as robin, who may do nothing yet: a refusal to learn from. */
	async lookAround() {
		await this.#signInAsUser();
		await this.#onPage('IAM Dashboard');
		await expect(
			this.#console.getByText(/robin is not authorized to perform: iam:GetAccountSummary/).first()
		).toBeVisible();
		await this.#met('As robin, you have seen what a new user may do');
		await this.signOut();

		await this.#signInAsRoot();
		await this.#onPage('IAM Dashboard');
		await this.#met('Sign in as root and open the security summary');
	}

	async protectRoot() {
		await this.#assignMfa('root-phone');
		await this.#met('Root has an MFA device');
		await this.signOut();

		await this.#signInAsRoot();
		await this.#enterCode('root-phone');
		await this.#met('Root has signed in with MFA');

		await this.#fromMenu('Security credentials');
		await this.#hands.press(this.#console.getByRole('button', { name: /^Deactivate AKIA/ }));
		const remove = this.#console.getByRole('button', { name: /^Delete AKIA/ });
		const key = ((await remove.getAttribute('aria-label')) ?? '').replace('Delete ', '');
		await this.#hands.press(remove);
		await this.#hands.type(this.#field(`To confirm, type ${key}`), key);
		await this.#hands.press(this.#page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
		await this.#met('Root has no access key');
	}

	async becomeAdministrator() {
		await this.#toSection('User groups');
		await this.#hands.press(this.#console.getByRole('link', { name: 'Create group' }).first());
		await this.#hands.type(this.#field('User group name'), 'administrators');
		await this.#hands.tick(this.#console.getByRole('checkbox', { name }));
		await this.#hands.tick(this.#console.getByRole('checkbox', { name: 'AdministratorAccess' }));
		await this.#hands.press(this.#button('Create user group'));
		await this.#met('A user group carries the policy AdministratorAccess');
		await this.#met('Robin is an administrator through its group');
		await this.signOut();

		await this.#signInAsUser();
		await this.#onPage('IAM Dashboard');
		await this.#assignMfa('robin-phone');
		await this.signOut();
		await this.#signInOnceMore();
		await this.#enterCode('robin-phone');
		await this.#met('You have signed in as robin, with MFA');
	}

	async putRootAway() {
		await this.#toSection('Dashboard', 'IAM Dashboard');
		await this.#hands.press(this.#console.getByRole('button', { name: 'Create account alias' }));
		await this.#hands.type(this.#field('Preferred alias'), 'marlow-maps');
		await this.#hands.press(this.#button('Save changes'));
		await this.#met('The account alias is marlow-maps');
		await this.#giveTheOwnerAUser();
	}

	/** With a group that is made on the way. */
	async #giveTheOwnerAUser() {
		await this.#toSection('Users');
		await this.#hands.press(this.#console.getByRole('link', { name: 'Create user' }).first());
		await this.#hands.type(this.#field('User name'), 'ines');
		await this.#hands.tick(this.#console.getByRole('checkbox', { name: /Provide user access/ }));
		await this.#hands.press(this.#button('Next'));
		await this.#hands.press(this.#button('Create group'));
		const dialog = this.#page.getByRole('dialog');
		await this.#hands.type(this.#field('User group name'), 'readers');
		await this.#hands.type(dialog.getByRole('searchbox', { name: 'Search policies' }), 'ReadOnlyA');
		await this.#hands.tick(dialog.getByRole('checkbox', { name: 'ReadOnlyAccess', exact: true }));
		await this.#hands.press(dialog.getByRole('button', { name: 'Create user group' }));
		await expect(this.#console.getByRole('checkbox', { name: 'readers' })).toBeChecked();
		await this.#hands.press(this.#button('Next'));
		await this.#hands.press(this.#button('Create user'));
		await this.#met('Ines has a user of her own');
	}

	/** To the score sheet. */
	async finish() {
		await this.#hands.press(this.#told.getByRole('button', { name: 'Finish', exact: true }));
		await expect(this.#page).toHaveURL(/\/score\/?\?attempt=/);
		await this.#onPage('Root is put away.');
	}

	async playThrough() {
		await this.arrive();
		await this.lookAround();
		await this.protectRoot();
		await this.becomeAdministrator();
		await this.putRootAway();
		await this.finish();
	}

	async expectScore(points: number) {
		const total = this.#page.getByRole('row', { name: `Score ${points}`, exact: true });
		await expect(total).toBeVisible();
	}

	async signOut() {
		await this.#fromMenu('Sign out');
		await this.#onPage('Sign in');
	}

	/** Root’s email address and password are typed; those of robin are filled in. */
	async #signInAsRoot() {
		await this.#hands.tick(this.#console.getByRole('radio', { name: /^Root user/ }));
		await this.#hands.type(this.#field('Root user email address'), email);
		await this.#hands.type(this.#field('Password'), rootPassword);
		await this.#hands.press(this.#button('Sign in'));
	}

	async #signInAsUser() {
		const given = this.#console.getByRole('group', { name: 'Fill in what you are given' });
		await this.#hands.press(given.getByRole('button', { name, exact: true }));
		await expect(this.#field('IAM user name')).toHaveValue(name);
		await this.#hands.press(this.#button('Sign in'));
	}

	/** The page remembers who it was; the password is typed. */
	async #signInOnceMore() {
		await expect(this.#console.getByRole('radio', { name: /^IAM user/ })).toBeChecked();
		await expect(this.#field('IAM user name')).toHaveValue(name);
		await this.#hands.type(this.#field('Password'), password);
		await this.#hands.press(this.#button('Sign in'));
	}

	async #enterCode(device: string) {
		await this.#onPage('Multi-factor authentication');
		await this.#nextStep(); // a code that was used before is refused
		await this.#hands.type(this.#field('MFA code'), await this.#codeOf(device));
		await this.#hands.press(this.#button('Submit'));
		await this.#onPage('IAM Dashboard');
	}

	/** Enrols a device of whoever is signed in, by scanning the picture on the screen. */
	async #assignMfa(device: string) {
		await this.#fromMenu('Security credentials');
		await this.#hands.press(this.#console.getByRole('link', { name: 'Assign MFA device' }).first());
		await this.#hands.type(this.#field('Device name'), device);
		await this.#hands.press(this.#button('Next'));
		await this.#onPage('Set up device');
		await this.#turnTo('Authenticator');
		await this.#hands.press(this.#page.getByRole('button', { name: 'Scan the screen' }));
		await this.#nextStep(); // a whole step for the first code, so that the second is the very next
		await this.#hands.type(this.#field('MFA code 1'), await this.#codeOf(device));
		await this.#nextStep();
		await this.#hands.type(this.#field('MFA code 2'), await this.#codeOf(device));
		await this.#hands.press(this.#button('Add MFA'));
		await expect(this.#console.getByRole('button', { name: `Remove ${device}` })).toBeVisible();
	}

	/** What the authenticator shows, freshly drawn. */
	async #codeOf(device: string): Promise<string> {
		await this.#turnTo('Authenticator');
		const account = this.#page.getByRole('article').filter({ hasText: device });
		const shown = account.getByText(/\d{3}\s\d{3}/);
		await expect(shown).toBeVisible();
		const code = ((await shown.textContent()) ?? '').replace(/\D/g, '');
		await this.#turnTo('Console');
		return code;
	}

	/** Moves the page's clock to where the next 30-second step begins. */
	async #nextStep() {
		const step = 30_000;
		const now = await this.#page.evaluate(() => Date.now());
		await this.#page.clock.fastForward(step - (now % step));
	}

	async #fromMenu(entry: string) {
		const who = this.#console.getByRole('button', { name: /^(Root user|robin)$/ });
		await this.#hands.choose(who, this.#page.getByRole('menuitem', { name: entry }));
	}

	/** Through IAM's navigation, which stands behind its button where there is no room for it. */
	async #toSection(section: string, title = section) {
		const open = this.#console.getByRole('button', { name: 'IAM menu' });
		const link = this.#console
			.getByRole('navigation', { name: 'IAM' })
			.getByRole('link', { name: section, exact: true });
		if (await open.isVisible()) await this.#hands.press(open);
		await this.#hands.press(link);
		await this.#onPage(title);
	}

	/** Where there is room for one pane only, the others stand behind buttons at the bottom. */
	async #turnTo(pane: 'Mission' | 'Console' | 'Authenticator') {
		const button = this.#page
			.getByRole('navigation', { name: 'Panes' })
			.getByRole('button', { name: new RegExp(`^${pane}`) });
		if (await button.isVisible()) await this.#hands.press(button);
	}

	async #met(objective: string) {
		const gained = this.#told.getByRole('paragraph').filter({ hasText: /^\+/ });
		await expect(gained.getByText(objective)).toBeVisible();
	}

	async #onPage(title: string) {
		await expect(this.#page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	}

	/** What was just done is said where it was done, whichever pane that is. */
	get #told(): Locator {
		return this.#page.getByRole('region', { name: 'What happened' });
	}

	get #console(): Locator {
		return this.#page.getByRole('main');
	}

	#field(label: string): Locator {
		return this.#page.getByRole('textbox', { name: label, exact: true });
	}

	#button(label: string): Locator {
		return this.#console.getByRole('button', { name: label, exact: true });
	}

	#link(label: string): Locator {
		return this.#page.getByRole('link', { name: label });
	}
}
