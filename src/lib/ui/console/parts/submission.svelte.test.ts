import { expect, test } from 'vitest';
import { open, signInAsRoot } from '../console.fixture';
import { iam } from '$lib/ui/wish';
import { Submission } from './submission.svelte';

const createUser = (UserName: string) => iam('CreateUser', { UserName });

async function refused() {
	const workbench = await open();
	await signInAsRoot();
	await expect.poll(() => workbench.who).toBe('root');
	const submission = new Submission(workbench);
	await submission.run(createUser('zoe'), createUser('wanda'), createUser('dana'));
	return { workbench, submission };
}

test('a refusal is told with the call that was refused and its time', async () => {
	const { submission, workbench } = await refused();
	expect(submission.refused).toMatchObject({
		error: { code: 'EntityAlreadyExists' },
		action: 'iam:CreateUser',
		time: workbench.steps.at(-1)?.call.time
	});
});

test('looking around keeps a refusal; what may have made it untrue takes it away', async () => {
	const { workbench, submission } = await refused();
	workbench.read(iam('ListUsers'));
	await workbench.settle();
	expect(submission.refused?.error.code).toBe('EntityAlreadyExists');
	await workbench.act(iam('DeleteLoginProfile', { UserName: 'wanda' }));
	expect(submission.refused).toBeUndefined();
});

test('an undo takes a refusal away', async () => {
	const { workbench, submission } = await refused();
	await workbench.undo();
	expect(submission.refused).toBeUndefined();
});

test('the next try begins without the refusal of the one before', async () => {
	const { submission } = await refused();
	const trying = submission.run(createUser('ana'));
	expect(submission.refused).toBeUndefined();
	expect(await trying).toBeDefined();
	expect(submission.refused).toBeUndefined();
});
