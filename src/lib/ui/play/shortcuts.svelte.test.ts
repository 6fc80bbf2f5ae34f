import { afterEach, expect, test } from 'vitest';
import { shortcut } from './shortcuts';

afterEach(() => document.body.replaceChildren());

/** What a key means while something in the page has the focus. */
function pressed(key: string, held: KeyboardEventInit = {}, within = '<button>go</button>') {
	const template = document.createElement('template');
	template.innerHTML = within;
	document.body.replaceChildren(template.content);
	const target = document.body.querySelector('button, input, textarea') ?? document.body;
	let meant: ReturnType<typeof shortcut>;
	const listen = (event: KeyboardEvent) => (meant = shortcut(event));
	window.addEventListener('keydown', listen, { once: true });
	target.dispatchEvent(
		new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
	);
	return meant;
}

test.each([
	['z', { ctrlKey: true }, 'undo'],
	['z', { metaKey: true }, 'undo'],
	['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
	['F6', {}, 'nextPane'],
	['F6', { shiftKey: true }, 'previousPane'],
	['z', {}, undefined],
	['z', { ctrlKey: true, altKey: true }, undefined],
	['y', { ctrlKey: true }, undefined]
] as const)('%s with %o means %s', (key, held, meant) => {
	expect(pressed(key, held)).toBe(meant);
});

test.each(['<input>', '<textarea></textarea>', '<input type="password">'])(
	'in %s undo is the field’s own',
	(field) => {
		expect(pressed('z', { ctrlKey: true }, field)).toBeUndefined();
	}
);

test.each(['<input type="checkbox">', '<input type="radio">'])(
	'a %s has nothing to undo of its own',
	(box) => {
		expect(pressed('z', { ctrlKey: true }, box)).toBe('undo');
	}
);

test('F6 leaves a field too, as it types nothing', () => {
	expect(pressed('F6', {}, '<input>')).toBe('nextPane');
});

test('while a dialog asks something, the page behind keeps still', () => {
	expect(
		pressed('z', { ctrlKey: true }, '<dialog open><button>go</button></dialog>')
	).toBeUndefined();
});
