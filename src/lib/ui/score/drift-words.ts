import type { Entry } from '$lib/scenario/log';
import type { Drift } from '$lib/scenario/replay';

/** Where an attempt comes out otherwise than it did, in a sentence. */
export function driftWords(log: readonly Entry[], { entry, call, was, is }: Drift): string {
	const line = log[entry];
	const called = line?.type === 'act' && call !== undefined ? line.calls[call] : undefined;
	if (line?.type === 'incident' && call !== undefined) {
		return `The next step is what happened by itself, “${line.id}”. A call of it ${past(was)} then, and ${present(is)} today.`;
	}
	if (!called) return `The next step, “${nameOf(line)}”, is not possible any more.`;
	return `The next step, ${called.operation}, ${past(was)} then, and ${present(is)} today.`;
}

function past(came: string): string {
	switch (came) {
		case 'ok':
			return 'was answered';
		case 'nothing':
			return 'was not made';
		default:
			return `was refused with ${came}`;
	}
}

function present(came: string): string {
	switch (came) {
		case 'ok':
			return 'is answered';
		case 'nothing':
			return 'is not made';
		default:
			return `is refused with ${came}`;
	}
}

const names: Readonly<Record<Entry['type'], string>> = {
	begin: 'take the account over',
	act: 'act',
	incident: 'something that happened by itself',
	hint: 'take a hint',
	undo: 'undo',
	redo: 'redo',
	skip: 'let time pass',
	pause: 'pause',
	resume: 'resume',
	finish: 'finish',
	giveUp: 'give up',
	goOn: 'go on',
	startAgain: 'start again'
};

function nameOf(entry: Entry | undefined): string {
	return entry ? names[entry.type] : '';
}
