import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Field, { type ControlAttributes } from './Field.svelte';

test('the label names the input and the help describes it', async () => {
	await render(Field, { label: 'User name', help: 'Up to 64 characters.' });

	const input = page.getByRole('textbox', { name: 'User name' });
	await expect.element(input).toHaveAccessibleDescription('Up to 64 characters.');
	await expect.element(input).not.toHaveAttribute('aria-invalid');
});

test('an error makes the input invalid and is read before the help', async () => {
	await render(Field, {
		label: 'MFA code 1',
		help: 'Six digits.',
		error: 'Wait for the next code.'
	});

	const input = page.getByRole('textbox', { name: 'MFA code 1' });
	await expect.element(input).toHaveAttribute('aria-invalid', 'true');
	await expect.element(input).toHaveAccessibleDescription('Wait for the next code. Six digits.');
});

test('a control of another kind belongs to the field alike', async () => {
	const select = createRawSnippet<[ControlAttributes]>((control) => ({
		render: () =>
			`<select id="${control().id}" aria-describedby="${control()['aria-describedby']}"></select>`
	}));
	await render(Field, { label: 'Access type', error: 'Choose one.', children: select });

	const control = page.getByRole('combobox', { name: 'Access type' });
	await expect.element(control).toHaveAccessibleDescription('Choose one.');
});

test('what is missing or does not fit is said by the field, not by the browser’s bubble', async () => {
	await render(Field, {
		label: 'MFA code',
		pattern: '[0-9]{6}',
		fits: 'Six digits.',
		required: true
	});
	const input = page.getByRole('textbox', { name: 'MFA code' });
	const field = input.element() as HTMLInputElement;
	const bubble = () => {
		const event = new Event('invalid', { cancelable: true });
		return field.dispatchEvent(event);
	};

	expect(bubble()).toBe(false);
	await expect.element(page.getByRole('alert')).toHaveTextContent('MFA code is missing.');
	await expect.element(input).toHaveAccessibleDescription('MFA code is missing.');

	await input.fill('12345');
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	expect(field.checkValidity()).toBe(false);
	await expect.element(page.getByRole('alert')).toHaveTextContent('Six digits.');
});

test('a help that is what went wrong is said once', async () => {
	await render(Field, { label: 'Code', pattern: '[0-9]{6}', help: 'Six digits.', value: '12' });
	const input = page.getByRole('textbox', { name: 'Code' });
	(input.element() as HTMLInputElement).checkValidity();
	await expect.element(page.getByRole('alert')).toHaveTextContent('Six digits.');
	await expect.element(input).toHaveAccessibleDescription('Six digits.');
});

test('what does not fit can be told by what was typed', async () => {
	const fits = (typed: string) => `${typed} is none.`;
	await render(Field, { label: 'Code', pattern: '[0-9]{6}', fits, value: 'ab' });
	(page.getByRole('textbox').element() as HTMLInputElement).checkValidity();
	await expect.element(page.getByRole('alert')).toHaveTextContent('ab is none.');
});

test('of several fields the first that is wrong has the focus', async () => {
	const form = document.createElement('form');
	document.body.append(form);
	await render(Field, { label: 'First', required: true }, { baseElement: form });
	await render(Field, { label: 'Second', required: true }, { baseElement: form });
	form.reportValidity();
	await expect.element(page.getByRole('textbox', { name: 'First' })).toHaveFocus();
	await expect.element(page.getByText('Second is missing.')).toBeVisible();
	form.remove();
});
