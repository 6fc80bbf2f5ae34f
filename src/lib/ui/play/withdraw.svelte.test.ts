import { expect, test } from 'vitest';
import { withdraw } from './withdraw';

const told = { turns: [] };
const anew = { turns: [], note: 'Anew.' };

/** The console with a form, and something told before. */
function pane(act: () => void = () => undefined) {
	const workbench: Parameters<typeof withdraw>[0] = { tidings: told };
	const main = document.createElement('main');
	const button = main.appendChild(document.createElement('button'));
	button.addEventListener('click', act);
	const form = main.appendChild(document.createElement('form'));
	document.body.append(main);
	withdraw(workbench)(main);
	return { workbench, button, form };
}

const arrive = () => window.dispatchEvent(new Event('hashchange'));

test('what was told is withdrawn when another form is sent', () => {
	const { workbench, form } = pane();
	form.dispatchEvent(new Event('submit'));
	expect(workbench.tidings).toBeUndefined();
});

test('what was told is not carried over to the next page', () => {
	const { workbench, button } = pane();
	button.click();
	expect(workbench.tidings).toBe(told);
	arrive();
	expect(workbench.tidings).toBeUndefined();
});

test('what an action tells stays on the page that the action leads to', () => {
	const { workbench, button } = pane(() => (workbench.tidings = anew));
	button.click();
	arrive();
	expect(workbench.tidings).toBe(anew);
});
