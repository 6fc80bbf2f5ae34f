import { finding } from '$lib/policy/finding';
import type { Facts } from '$lib/policy/facts';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Sheet } from './editor';
import PolicyEditor from './PolicyEditor.svelte';

const nothing: Facts = {
	hasService: () => false,
	prefixes: [],
	service: () => undefined,
	globalKey: () => undefined,
	globalKeys: [],
	rcpServices: new Set()
};

const sheet = (id: string, text: string): Sheet => ({
	id,
	text,
	kind: 'identity',
	label: `Policy ${id}`
});

async function open(first: Sheet) {
	const onchange = vi.fn<(id: string, text: string) => void>();
	const props = { sheet: first, lookup: async () => nothing, onchange, onformat: vi.fn() };
	const { rerender } = await render(PolicyEditor, props);
	await expect.element(editor()).toBeVisible();
	return { onchange, rerender };
}

const editor = () => page.getByRole('textbox', { name: /Tab indents once you write/ });

/** The focus of the page is on what holds the shadow root, the editor's within. */
const focused = () => document.activeElement?.shadowRoot?.activeElement?.role === 'textbox';

test('what is typed is told with the id of its text', async () => {
	const { onchange } = await open(sheet('a', '{}'));
	await editor().click();
	await userEvent.keyboard('{Control>}{End}{/Control} ');
	expect(onchange).toHaveBeenLastCalledWith('a', '{} ');
});

test.each([
	['closes a string that is open', ' "Resource": "arn:aws:s3:::maps/*', '"'],
	['opens one with its other quote', ' "Resource": ', '""']
])('a quote %s', async (_, line, typed) => {
	const { onchange } = await open(sheet('a', `{\n${line}\n}`));
	await editor().click();
	await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{End}"');
	expect(onchange).toHaveBeenLastCalledWith('a', `{\n${line}${typed}\n}`);
});

test('each text keeps its own undo history', async () => {
	const { onchange, rerender } = await open(sheet('a', '{}'));
	await editor().click();
	await userEvent.keyboard('{Control>}{End}{/Control} ');

	await rerender({ sheet: sheet('b', '[]') });
	await expect.element(editor()).toHaveTextContent('[]');
	await editor().click();
	await userEvent.keyboard('{Control>}z{/Control}');
	await expect.element(editor()).toHaveTextContent('[]'); // nothing was written in b

	await rerender({ sheet: sheet('a', '{} ') });
	await editor().click();
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(onchange).toHaveBeenLastCalledWith('a', '{}');
});

test('a text that is changed from outside is shown, and Undo takes it back', async () => {
	const { onchange, rerender } = await open(sheet('a', '{"a":1}'));
	await rerender({ sheet: sheet('a', '{\n  "a": 1\n}') });
	await expect.element(editor()).toHaveTextContent('{ "a": 1}');
	await editor().click();
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(onchange).toHaveBeenLastCalledWith('a', '{"a":1}');
});

test('the keyboard leaves by Tab until something is written, and after Escape', async () => {
	const { onchange } = await open(sheet('a', '{}'));
	// Where nothing follows, browsers differ in where the focus goes.
	const next = document.body.appendChild(document.createElement('button'));
	await userEvent.tab();
	expect(focused()).toBe(true);
	await userEvent.tab();
	expect(focused()).toBe(false);

	await userEvent.tab({ shift: true });
	await userEvent.keyboard('x');
	await userEvent.tab();
	expect(focused()).toBe(true);
	expect(onchange).toHaveBeenCalledTimes(2); // written, then indented
	await userEvent.keyboard('{Escape}');
	await userEvent.tab();
	expect(focused()).toBe(false);
	next.remove();
});

test('findings are underlined, also those that were there before the editor', async () => {
	const { rerender } = await open(sheet('a', '{ "Efect": 1 }'));
	await rerender({
		findings: [finding('INVALID_POLICY_ELEMENT', 'No such element.', { from: 2, to: 9 })]
	});
	const marked = () =>
		document.querySelector('.editor div')?.shadowRoot?.querySelector('.cm-lintRange-error');
	await expect.poll(() => marked()?.textContent).toBe('"Efect"');
});

test('findings and marks of a longer text that is gone do no harm', async () => {
	const { rerender } = await open(sheet('a', '{}'));
	await rerender({
		findings: [finding('INVALID_POLICY_ELEMENT', 'No such element.', { from: 20, to: 90 })],
		marks: [{ range: { from: 5, to: 99 }, fared: 'allows' as const }]
	});
	await expect.element(editor()).toHaveTextContent('{}');
});
