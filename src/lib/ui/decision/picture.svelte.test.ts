import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { marlow, start } from '$lib/account/account.fixture';
import type { Authorised } from '$lib/account/base/authorised';
import { authorise } from '$lib/account/perform/authorise';
import { justIn, principalsNamed } from '$lib/account/perform/principals-named';
import { fromFragment } from '../playground/link';
import { answer } from '../playground/answer';
import Guess from './Guess.svelte';
import type { Guess as Guessed } from './guess';
import { cameOf } from './guess';
import Picture from './Picture.svelte';

/** What the account says of wanda, or of priya, who is an administrator. */
function asked(name: 'wanda' | 'priya', action: string): Authorised {
	const [identity] = principalsNamed(
		marlow,
		{ kind: 'user', name, accessKey: false },
		justIn(start)
	);
	if (!identity) throw new Error(`there is no ${name}`);
	return authorise(marlow, identity, { action, arn: '*' }, { time: start });
}

const road = () => page.getByRole('navigation', { name: 'The way of the request' });

test('the picture names the layer, the statement, what matched and what is missing', async () => {
	await render(Picture, { decision: asked('priya', 'iam:ListUsers') });
	await expect.element(road()).toHaveTextContent(/AdministratorAccess allows/);
	const statements = page.getByRole('region', { name: /Identity-based policy/ });
	await expect.element(statements).toHaveTextContent(/AdministratorAccess, user group/);
	await expect.element(statements).toHaveTextContent(/Action matches iam:ListUsers is covered by/);
	await road()
		.getByRole('button', { name: /Explicit deny/ })
		.click();
	await expect.element(page.getByText('No statement denies')).toBeVisible();
});

test('every layer has its full name on the road, and its meaning at its title', async () => {
	await render(Picture, { decision: asked('priya', 'iam:ListUsers') });
	for (const [name, means] of [
		['Resource control policies', /resources of its member accounts/],
		['Service control policies', /the most its member accounts can do/],
		['Permissions boundary', /the most a user or role can be allowed/],
		['Session policy', /narrows what that one session may do/]
	] as const) {
		await road().getByRole('button', { name }).click();
		const statements = page.getByRole('region', { name: new RegExp(name.slice(0, -3), 'i') });
		await statements.getByRole('heading').getByRole('button').click();
		await expect.element(page.getByRole('tooltip')).toHaveTextContent(means);
	}
});

test('what a layer tells comes into view when the layer is pressed', async () => {
	const pane = document.createElement('div');
	pane.style.cssText = 'height: 12rem; width: 16rem; overflow-y: auto';
	document.body.append(pane);
	await render(Picture, { decision: asked('priya', 'iam:ListUsers') }, { baseElement: pane });
	await road()
		.getByRole('button', { name: /Explicit deny/ })
		.click();
	await expect.element(page.getByText('No statement denies')).toBeInViewport();
	pane.remove();
});

test('where nothing speaks, the road ends at the layer that had to allow', async () => {
	await render(Picture, { decision: asked('wanda', 'iam:ListUsers') });
	const stop = road().getByRole('button', { name: /Identity/ });
	await expect.element(stop).toHaveTextContent(/stops it/);
	await expect.element(stop).toHaveAttribute('aria-pressed', 'true');
});

test('the playground is handed the request and the policies, and decides the same', async () => {
	const decision = asked('priya', 'iam:ListUsers');
	await render(Picture, { decision });
	const link = page.getByRole('link', { name: /Open in the playground/ });
	await expect.element(link).toHaveAttribute('target', '_blank');
	const href = link.element().getAttribute('href') ?? '';
	const question = fromFragment(href.slice(href.indexOf('#')));
	if (!question?.ok) throw new Error(question?.error);
	expect(question.value).toMatchObject({
		principal: 'arn:aws:iam::111122223333:user/priya',
		action: 'iam:ListUsers'
	});
	const again = answer(question.value);
	if (again.state !== 'decided') throw new Error(again.state);
	expect(again.decision.outcome).toBe('allowed');
	expect(again.decision.by[0]?.policy).toBe('AdministratorAccess');
});

test('a guess is an outcome, and a statement that settles it', async () => {
	const decision = asked('priya', 'iam:ListUsers');
	let guess: Guessed | undefined;
	await render(Guess, { decision, onguess: (made: Guessed | undefined) => (guess = made) });
	await page.getByRole('button', { name: 'Allowed', exact: true }).click();
	const why = page.getByRole('combobox', { name: 'What settles it' });
	await why.selectOptions('Statement 1: Allow *');
	await page.getByRole('button', { name: 'Check' }).click();
	expect(guess && cameOf(guess, decision)).toBe('As you guessed, and for that reason.');

	await why.selectOptions('No statement');
	await page.getByRole('button', { name: 'Check' }).click();
	expect(guess && cameOf(guess, decision)).toBe('As you guessed, but for another reason.');
});

test('what nobody allows is settled by no statement', () => {
	const decision = asked('wanda', 'iam:ListUsers');
	const none: Guessed = { outcome: 'implicitDeny', because: 'none' };
	expect(cameOf(none, decision)).toBe('As you guessed, and for that reason.');
	expect(cameOf({ outcome: 'allowed' }, decision)).toBe('You guessed: allowed.');
});
