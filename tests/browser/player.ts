import { expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from './hands';

/** Somebody who plays a scenario through the page, with whatever hands. */
export class Player {
	readonly page: Page;
	readonly hands: Hands;

	constructor(page: Page, hands: Hands) {
		this.page = page;
		this.hands = hands;
	}

	/** From a scenario’s own page to the sign-in page of its account. */
	async begin(slug: string) {
		await this.page.clock.install();
		await this.page.goto(`/scenarios/${slug}/`);
		await this.start();
	}

	async start() {
		await this.hands.press(this.page.getByRole('link', { name: 'Start', exact: true }));
		await expect(this.page.getByRole('group', { name: 'Attempt' })).toBeVisible();
		await this.turnToPane('Console');
		await this.onPage('Sign in');
	}

	/** As an IAM user of 111122223333; what AWS asks for after the password is up to the caller. */
	async signIn(name: string, password: string) {
		await this.hands.tick(this.console.getByRole('radio', { name: /^IAM user/ }));
		await this.hands.type(this.field('Account ID (12 digits) or account alias'), '111122223333');
		await this.hands.type(this.field('IAM user name'), name);
		await this.hands.type(this.field('Password'), password);
		await this.hands.press(this.button('Sign in'));
	}

	async signOut() {
		await this.fromMenu('Sign out');
		await this.onPage('Sign in');
	}

	/** In the group staff, with the password that the console generates and the mission notes down. */
	async makeUser(name: string): Promise<string> {
		await this.toSection('Users');
		await this.hands.press(this.link('Create user').first());
		await this.hands.type(this.field('User name'), name);
		await this.hands.tick(this.console.getByRole('checkbox', { name: /Provide user access/ }));
		await this.hands.press(this.button('Next'));
		await this.hands.tick(this.console.getByRole('checkbox', { name: 'staff', exact: true }));
		await this.hands.press(this.button('Next'));
		await this.hands.press(this.button('Create user'));
		await this.onPage('Retrieve password');
		return this.given(`Password of ${name}`);
	}

	/** What the mission has under “What you are given”. */
	async given(label: string): Promise<string> {
		await this.turnToPane('Mission');
		await this.hands.press(this.page.getByText('What you are given'));
		const row = this.page.getByRole('term').filter({ hasText: label });
		const value = (await row.locator('xpath=following-sibling::dd[1]/code').textContent()) ?? '';
		await this.turnToPane('Console');
		return value;
	}

	/** Where AWS demands it, right after the sign-in. */
	async chooseOwnPassword(old: string, own: string) {
		await this.onPage('You must change your password to continue');
		await this.hands.type(this.field('Old password'), old);
		await this.hands.type(this.field('New password'), own);
		await this.hands.type(this.field('Retype new password'), own);
		await this.hands.press(this.button('Confirm password change'));
	}

	async enterCode(device: string) {
		await this.onPage('Multi-factor authentication');
		await this.#nextStep(); // a code that was used before is refused
		await this.hands.type(this.field('MFA code'), await this.#codeOf(device));
		await this.hands.press(this.button('Submit'));
		await this.onPage('IAM Dashboard');
	}

	/** Enrols a device of whoever is signed in, by scanning the picture on the screen. */
	async assignMfa(device: string) {
		await this.fromMenu('Security credentials');
		await this.hands.press(this.link('Assign MFA device').first());
		await this.hands.type(this.field('Device name'), device);
		await this.hands.press(this.button('Next'));
		await this.onPage('Set up device');
		await this.turnToPane('Authenticator');
		await this.hands.press(this.page.getByRole('button', { name: 'Scan the screen' }));
		await this.#nextStep(); // a whole step for the first code, so that the second is the very next
		await this.hands.type(this.field('MFA code 1'), await this.#codeOf(device));
		await this.#nextStep();
		await this.hands.type(this.field('MFA code 2'), await this.#codeOf(device));
		await this.hands.press(this.button('Add MFA'));
		await expect(this.button(`Remove ${device}`)).toBeVisible();
	}

	/** What the authenticator shows, freshly drawn. */
	async #codeOf(device: string): Promise<string> {
		await this.turnToPane('Authenticator');
		const account = this.page.getByRole('article').filter({ hasText: device });
		const shown = account.getByText(/\d{3}\s\d{3}/);
		await expect(shown).toBeVisible();
		const code = ((await shown.textContent()) ?? '').replace(/\D/g, '');
		await this.turnToPane('Console');
		return code;
	}

	/** Moves the page's clock to where the next 30-second step begins. */
	async #nextStep() {
		const step = 30_000;
		const now = await this.page.evaluate(() => Date.now());
		await this.page.clock.fastForward(step - (now % step));
	}

	/** From the menu behind the name of whoever is signed in. */
	async fromMenu(entry: string) {
		const who = this.console.locator('button[aria-haspopup="menu"]').first();
		await this.hands.choose(who, this.page.getByRole('menuitem', { name: entry }));
	}

	/** In the account, which others act in meanwhile. */
	async letPass(length: string) {
		const own = this.page.getByRole('button', { name: 'Let time pass', exact: true });
		const more = this.page.getByRole('button', { name: 'More', exact: true });
		const entry = this.page.getByRole('menuitem', { name: length, exact: true });
		await this.hands.choose((await own.isVisible()) ? own : more, entry);
	}

	async toService(service: string, title: string) {
		await this.hands.press(this.button('Services'));
		const list = this.console.getByRole('navigation', { name: 'Services' });
		await this.hands.press(list.getByRole('link', { name: service }));
		await this.onPage(title);
	}

	/** Through a service’s navigation, which stands behind its button where there is no room for it. */
	async toSection(section: string, title = section, service = 'IAM') {
		const open = this.console.getByRole('button', { name: `${service} menu` });
		const link = this.console
			.getByRole('navigation', { name: service })
			.getByRole('link', { name: section, exact: true });
		if (await open.isVisible()) await this.hands.press(open);
		await this.hands.press(link);
		await this.onPage(title);
	}

	/** A new policy is shown in the visual editor at first. */
	async toJson() {
		const json = this.button('JSON');
		const editor = this.console.getByRole('textbox', { name: /Tab indents/ });
		await expect(json.or(editor).first()).toBeVisible();
		if (await json.isVisible()) await this.hands.press(json);
	}

	/**
	 * Into the editor, in place of what stands there. What is found and what it comes to stand above
	 * the buttons, which move until both are told.
	 */
	async writePolicy(policy: string) {
		await this.toJson();
		const editor = this.console.getByRole('textbox', { name: /Tab indents/ });
		await this.hands.press(editor);
		await this.page.keyboard.press('ControlOrMeta+A');
		await this.page.keyboard.insertText(policy);
		const written = async () => bare((await editor.textContent()) ?? '');
		await expect.poll(written).toBe(bare(policy));
		const told = this.console.getByRole('region', { name: 'Policy editor' });
		await expect(told.locator('[aria-busy="true"]')).toHaveCount(0);
	}

	/** Where there is room for one pane only, the others stand behind buttons at the bottom. */
	async turnToPane(pane: 'Mission' | 'Console' | 'Authenticator') {
		const button = this.page
			.getByRole('navigation', { name: 'Panes' })
			.getByRole('button', { name: new RegExp(`^${pane}`) });
		if (await button.isVisible()) await this.hands.press(button);
	}

	async met(objective: string) {
		const gained = this.told.getByRole('paragraph').filter({ hasText: /^\+/ });
		await expect(gained.getByText(objective)).toBeVisible();
	}

	async onPage(title: string) {
		await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	}

	/** To the score sheet, whose headline is the scenario’s word for having solved it. */
	async finish(solved: string) {
		await this.hands.press(this.told.getByRole('button', { name: 'Finish', exact: true }));
		await expect(this.page).toHaveURL(/\/score\/?\?attempt=/);
		await this.onPage(solved);
	}

	async expectScore(points: number) {
		const total = this.page.getByRole('row', { name: `Score ${points}`, exact: true });
		await expect(total).toBeVisible();
	}

	/** What was just done is said where it was done, whichever pane that is. */
	get told(): Locator {
		return this.page.getByRole('region', { name: 'What happened' });
	}

	get console(): Locator {
		return this.page.getByRole('main');
	}

	link(label: string): Locator {
		return this.console.getByRole('link', { name: label, exact: true });
	}

	field(label: string): Locator {
		return this.page.getByRole('textbox', { name: label, exact: true });
	}

	button(label: string): Locator {
		return this.console.getByRole('button', { name: label, exact: true });
	}
}

/** Without what only the eye needs: each line of the editor is an element of its own. */
const bare = (text: string) => text.replaceAll(/\s/g, '');
