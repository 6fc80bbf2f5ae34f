import { expect, type Locator, type Page } from '@playwright/test';

declare global {
	interface Window {
		/** Ends that the focus is held where it was to go. */
		letGo?: () => void;
	}
}

/** How a learner works the page: the same deeds by mouse or by keyboard alone. */
export interface Hands {
	press(control: Locator): Promise<void>;
	type(field: Locator, text: string): Promise<void>;
	/** Ticks a box or chooses a radio button. */
	tick(box: Locator): Promise<void>;
	/** Turns a box over. */
	toggle(box: Locator): Promise<void>;
	/** Chooses an entry of a menu that opens behind a button. */
	choose(button: Locator, entry: Locator): Promise<void>;
}

export function mouse(): Hands {
	return {
		press: (control) => control.click(),
		type: (field, text) => field.fill(text),
		tick: (box) => box.check(),
		toggle: (box) => box.click(),
		async choose(button, entry) {
			await button.click();
			await entry.click();
		}
	};
}

/** Asking after each press where the focus is took longer than all else that is done by keyboard. */
const atOnce = 8;

/** Whether the control has the focus. Where it has not, the press of Tab that brings it there is the last one to count. */
function holdFocus(control: Element): boolean {
	window.letGo?.();
	if (control === document.activeElement) return true;
	const hold = (event: KeyboardEvent) => {
		if (event.key !== 'Tab' || control !== document.activeElement) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	addEventListener('keydown', hold, true);
	window.letGo = () => removeEventListener('keydown', hold, true);
	return false;
}

export function keyboard(page: Page): Hands {
	/** Goes on with Tab until the control has the focus, as one does who sees where the focus is. */
	async function reach(control: Locator) {
		await expect(control).toBeVisible();
		for (let presses = 0; presses < 250; presses += atOnce) {
			if (await control.evaluate(holdFocus)) return;
			await Promise.all(Array.from({ length: atOnce }, () => page.keyboard.press('Tab')));
		}
		throw new Error(`keyboard: Tab never reaches ${String(control)}`);
	}
	/** Through a menu or along tabs. */
	async function step(key: 'ArrowDown' | 'ArrowRight', control: Locator) {
		for (let presses = 0; presses < 12; presses++) {
			if (await control.evaluate((element) => element === document.activeElement)) return;
			await page.keyboard.press(key);
		}
		throw new Error(`keyboard: ${key} never reaches ${String(control)}`);
	}

	return {
		async press(control) {
			await expect(control).toBeVisible();
			// Of tabs only the chosen one is reached by Tab, and the others by the arrows.
			const isOther = await control.evaluate(
				({ role, tabIndex }: HTMLElement) => role === 'tab' && tabIndex < 0
			);
			if (isOther) {
				await reach(
					control.locator('xpath=ancestor::*[@role="tablist"]').getByRole('tab', { selected: true })
				);
				await step('ArrowRight', control);
			} else await reach(control);
			await page.keyboard.press('Enter');
		},
		async type(field, text) {
			await reach(field);
			await page.keyboard.press('ControlOrMeta+A');
			await page.keyboard.type(text);
		},
		async tick(box) {
			await expect(box).toBeVisible();
			if (await box.isChecked()) return;
			const group = await box.getAttribute('name');
			const radio = (await box.getAttribute('type')) === 'radio';
			await reach(radio && group ? page.locator(`input[name="${group}"]:checked`) : box);
			await page.keyboard.press(radio ? 'ArrowDown' : 'Space');
			await expect(box).toBeChecked();
		},
		async toggle(box) {
			await reach(box);
			await page.keyboard.press('Space');
		},
		async choose(button, entry) {
			await reach(button);
			await page.keyboard.press('Enter');
			await expect(entry).toBeVisible();
			await step('ArrowDown', entry);
			await page.keyboard.press('Enter');
		}
	};
}
