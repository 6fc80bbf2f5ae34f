import { expect } from '@playwright/test';
import { readFolder } from '../../bin/scenarios';
import type { Command } from '../../src/lib/scenario/command-format';
import { lengthOfTime } from '../../src/lib/scenario/length-of-time';
import { mouse } from './hands';
import { Player } from './player';
import { long, test } from './test';

/*
 * Scenarios whose solution has commands, typed in the terminal from the sign-in to the last point. That the
 * commands solve every variant is proved without a browser; here a page is in between.
 */

const hour = 3_600_000;

class Typist extends Player {
	async toTerminal() {
		await this.hands.press(this.page.getByRole('tab', { name: 'Terminal' }));
		await expect(this.prompt).toBeFocused();
	}

	get prompt() {
		return this.page.getByRole('textbox', { name: /command/ });
	}

	/** What AWS refused would end with its exit code. */
	async type(line: string) {
		await this.prompt.fill(line);
		await this.prompt.press('Enter');
		await expect(this.prompt).toHaveValue('');
		await expect(this.page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
		await expect(this.page.getByRole('log')).not.toContainText('Exit 2');
	}

	async go(command: Command) {
		if ('line' in command) return this.type(command.line);
		if (!('skip' in command)) throw new Error('It goes on in the terminal');
		// The page lets ten minutes, an hour or a day pass at once.
		for (let left = command.skip; left > 0; left -= hour) await this.letPass(lengthOfTime(hour));
	}
}

const typed = [
	{ slug: '11-keys-to-the-script', solved: 'The script has a new key.' },
	{ slug: '12-key-on-the-internet', solved: 'They are out, and the script runs.' }
];

for (const { slug, solved } of typed) {
	test(`${slug} is solved in full in the terminal`, { tag: long }, async ({ page }) => {
		test.slow();
		await page.setViewportSize({ width: 1440, height: 900 });
		const robin = new Typist(page, mouse());
		await robin.begin(slug);
		await robin.signIn('robin', 'slow-River-73');
		await robin.onPage('IAM Dashboard');
		await robin.toTerminal();
		const [, ...commands] = readFolder('scenarios', slug).commands;
		for (const command of commands) await robin.go(command);
		await robin.finish(solved);
		await robin.expectScore(100);

		// On the score sheet the same lines can be copied.
		await page.getByText('A worked solution').click();
		await page.getByRole('tab', { name: 'In the terminal' }).click();
		const lines = commands.flatMap((command) => ('line' in command ? [command.line] : []));
		const shown = page.getByRole('region', { name: /^Command \d+$/ });
		await expect(shown).toHaveCount(lines.length);
		await expect(page.getByRole('button', { name: /^Copy: Command/ })).toHaveCount(lines.length);
		expect((await shown.allTextContents()).map(bare)).toEqual(lines.map(bare));
	});
}

const bare = (text: string) => text.replace(/\s+/g, '');
