import type { Lms } from '$lib/classroom/lms/scorm/api';
import type { elementsOf } from '$lib/classroom/lms/scorm/elements';
import type { Report } from '$lib/classroom/lms/report';

/** How it stands with the LMS. */
export type Standing =
	/** Nothing was told yet. */
	| { readonly kind: 'quiet' }
	| { readonly kind: 'kept' }
	/** It is tried again. */
	| { readonly kind: 'failed' }
	| { readonly kind: 'none' };

/** In milliseconds: after how long to try again, the last of them for ever after. */
const waits = [3000, 10_000, 30_000, 60_000];
/** What happens at once is told at once. */
const gathering = 400;

/** Tells an LMS how far one is, and tries again where it does not listen. */
export class LmsSession {
	readonly #lms: Lms;
	readonly #elements: typeof elementsOf;
	readonly #now: () => number;
	readonly #stands: (standing: Standing) => void;
	readonly #began: number;
	/** How many interactions the LMS has, and how many of the events those are. */
	#there: number;
	#sent: number | undefined;
	#latest: { readonly report: Report; readonly state: string } | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;
	#over = false;

	constructor(
		lms: Lms,
		elements: typeof elementsOf,
		now: () => number,
		stands: (standing: Standing) => void
	) {
		this.#lms = lms;
		this.#elements = elements;
		this.#now = now;
		this.#stands = stands;
		this.#began = now();
		this.#there = Number(lms.get('cmi.interactions._count')) || 0;
	}

	tell(report: Report, state: string) {
		// What was there before this session has been told, as far as the LMS counts it.
		this.#sent ??= Math.min(report.events.length, this.#there);
		this.#latest = { report, state };
		this.#later(gathering);
	}

	/** Now, without waiting. */
	flush() {
		clearTimeout(this.#timer);
		if (this.#over || !this.#latest || this.#sent === undefined) return;
		const { report, state } = this.#latest;
		const elements = this.#elements(this.#lms.version, report, {
			...{ spent: this.#now() - this.#began, sent: this.#sent, next: this.#there },
			state
		});
		const refused = elements.filter(([name, value]) => !this.#lms.set(name, value));
		// Objectives and interactions are optional in 1.2: an LMS without them still has the score.
		const isTold = refused.every(([name]) => /^cmi\.(objectives|interactions)\./.test(name));
		if (this.#lms.commit() && isTold) {
			this.#there += report.events.length - this.#sent;
			this.#sent = report.events.length;
			this.#failures = 0;
			this.#stands({ kind: 'kept' });
		} else {
			this.#later(waits[Math.min(this.#failures, waits.length - 1)] ?? 0);
			this.#failures++;
			this.#stands({ kind: 'failed' });
		}
	}

	end() {
		if (this.#over) return;
		this.flush();
		this.#lms.finish();
		this.#over = true;
		clearTimeout(this.#timer);
	}

	#later(wait: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.flush(), wait);
	}
}
