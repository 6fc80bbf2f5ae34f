import type { Packed } from '$lib/classroom/lms/state';
import type { PackageInfo } from '$lib/classroom/lms/package';
import type { Report } from '$lib/classroom/lms/report';

/** What the page around the site lends to it: see `launch.ts`. */
export interface LmsHost {
	/** The pack, as the text of a file. */
	readonly pack: string;
	/** Its own for each learner and each LMS, and not the name that the LMS knows them by. */
	readonly learner: string;
	/** What the LMS kept of the learner’s work. */
	readonly state: string;
	/** How many characters the LMS keeps. */
	readonly most: number;
	/** The first report is of what was there before. */
	report(report: Report, packed: Packed): void;
	/** Work lives as long as the page: this browser keeps nothing here. */
	inMemory(): void;
	/** What the LMS gave back could not be used. */
	damaged(): void;
	/** What was done could not be looked up here, so there is no report of it. */
	untold(): void;
}

declare global {
	interface Window {
		leastwiseLms?: LmsHost;
		leastwisePackage?: PackageInfo;
	}
}

/** The LMS that this page is open in, if any: the build for one says so, and the page around it lends a host. */
export function lmsHost(): LmsHost | undefined {
	if (document.documentElement.dataset.moved !== 'lms') return undefined;
	try {
		return window.parent.leastwiseLms;
	} catch {
		return undefined; // framed by another site
	}
}
