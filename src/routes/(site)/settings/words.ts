import type { Counts } from '$lib/storage/merge';
import { count, listed } from '$lib/policy/wording';

/** `3 attempts`, `1 attempt`, `no attempts`. */
export function attempts(number: number) {
	return number === 0 ? 'no attempts' : count(number, 'attempt');
}

interface HowMuch {
	readonly attempts?: number | undefined;
	readonly sandboxes?: number | undefined;
	/** Lines of the study log. */
	readonly studied?: number | undefined;
	/** Of the learner’s own. */
	readonly questions?: number | undefined;
	/** Class books and packs. */
	readonly classes?: number | undefined;
}

/** `3 attempts, 1 sandbox and 12 lines of the study log`. */
export function amountInWords({
	attempts = 0,
	sandboxes = 0,
	studied = 0,
	questions = 0,
	classes = 0
}: HowMuch) {
	return listed(
		[
			attempts > 0 && count(attempts, 'attempt'),
			sandboxes > 0 && count(sandboxes, 'sandbox', 'sandboxes'),
			studied > 0 && lines(studied),
			questions > 0 && count(questions, 'question of your own', 'questions of your own'),
			classes > 0 && count(classes, 'class or pack', 'classes and packs')
		].filter((part) => part !== false)
	);
}

/** `0 bytes`, `12 kB`, `3.4 MB`. */
export function bytes(size: number) {
	if (size < 1000) return `${size} bytes`;
	if (size < 1_000_000) return `${Math.round(size / 1000)} kB`;
	return `${(size / 1_000_000).toFixed(1)} MB`;
}

/** What an import came to. A sandbox is not told apart from an attempt. */
export function imported(
	{ added, extended, same, keptBoth }: Counts,
	{
		damaged = 0,
		sandboxes = false,
		studied = 0,
		knownStudy = 0,
		damagedStudy = 0,
		own = 0,
		knownOwn = 0,
		damagedOwn = 0,
		papers = 0,
		knownPapers = 0,
		damagedPapers = 0
	} = {}
) {
	const those = (number: number) =>
		sandboxes ? count(number, 'attempt or sandbox', 'attempts or sandboxes') : attempts(number);
	const parts = [
		added > 0 && `${those(added)} added.`,
		extended > 0 && `${those(extended)} played further in the file; here now too.`,
		keptBoth > 0 &&
			`${those(keptBoth)} played on here and in the file in different ways; both are kept.`,
		same > 0 && `${those(same)} already here.`,
		damaged > 0 && `${those(damaged)} left out: damaged when the file was made.`,
		studied > 0 && `${lines(studied)} added.`,
		knownStudy > 0 && `${lines(knownStudy)} already here.`,
		damagedStudy > 0 && `${lines(damagedStudy)} left out: damaged when the file was made.`,
		own > 0 && `${sets(own)} added.`,
		knownOwn > 0 && `${sets(knownOwn)} already here.`,
		damagedOwn > 0 && `${sets(damagedOwn)} left out: damaged when the file was made.`,
		papers > 0 && `${ofClasses(papers)} added.`,
		knownPapers > 0 && `${ofClasses(knownPapers)} already here.`,
		damagedPapers > 0 && `${ofClasses(damagedPapers)} left out: damaged when the file was made.`
	].filter((part) => part !== false);
	return parts.length > 0 ? parts.join(' ') : 'There is nothing in the file but settings.';
}

function sets(number: number) {
	return count(number, 'set of own questions', 'sets of own questions');
}

function ofClasses(number: number) {
	return count(number, 'paper of a class', 'papers of classes');
}

function lines(number: number) {
	return count(number, 'line of the study log', 'lines of the study log');
}
