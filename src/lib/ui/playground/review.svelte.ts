import type { Finding } from '$lib/policy/finding';
import type { PolicyKind } from '$lib/policy/kind';
import { parse } from '$lib/policy/parse';
import { Analysis, type Course } from './analysis/analysis.svelte';
import type { Results } from './analysis/jobs';
import { isTooLong } from './answer';

/** How long nothing must have been typed before all checks run. */
const pause = 150;

/** So many characters are read within a frame. */
const quick = 16_000;

interface Reviewed {
	readonly findings: readonly Finding[];
	/** All checks have run; without the catalogue only those of the language have. */
	readonly done: boolean;
	/** Of all checks; nothing where the text is too long for any. */
	readonly course: Course<Results['validate']> | undefined;
}

/** What the validator says of a text: of a short one what makes it unreadable at once, all after a pause. */
export class Review {
	readonly analysis = new Analysis<'validate'>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Findings of this text only, never of one that is no longer there. */
	of(text: string, kind: PolicyKind): Reviewed {
		if (isTooLong({ text })) return { findings: [], done: false, course: undefined };
		const course = this.analysis.of(subject(text, kind));
		if (course.at === 'done') {
			return { findings: course.result.findings, done: course.result.checked, course };
		}
		const findings = text.length <= quick ? parse(text, kind).findings : [];
		return { findings, done: false, course };
	}

	/** Runs all checks after a pause. */
	ask(text: string, kind: PolicyKind) {
		clearTimeout(this.#timer);
		if (isTooLong({ text })) return;
		this.#timer = setTimeout(
			() => this.analysis.ask(subject(text, kind), { kind: 'validate', text, policyKind: kind }),
			pause
		);
	}

	close() {
		clearTimeout(this.#timer);
		this.analysis.close();
	}
}

function subject(text: string, kind: PolicyKind): string {
	return `${kind} ${text}`;
}
