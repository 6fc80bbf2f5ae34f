import type { Result } from '../../../policy/result';

/**
 * SCORM’s two versions of how a page talks to its LMS. Names and values are those of ADL’s “SCORM Run-Time
 * Environment” 1.2 and 2004 4th edition; neither ever gets a field of the other.
 */
export type ScormVersion = '1.2' | '2004';

/** Where the object is called what, and its functions. */
const names = {
	'1.2': {
		object: 'API',
		...{ start: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue' },
		...{ commit: 'LMSCommit', finish: 'LMSFinish', error: 'LMSGetLastError' },
		learner: 'cmi.core.student_id',
		state: 'cmi.suspend_data'
	},
	'2004': {
		object: 'API_1484_11',
		...{ start: 'Initialize', get: 'GetValue', set: 'SetValue' },
		...{ commit: 'Commit', finish: 'Terminate', error: 'GetLastError' },
		learner: 'cmi.learner_id',
		state: 'cmi.suspend_data'
	}
} as const;

/** In characters: what the standards let a page keep in its LMS. Some take more, and others cut. */
export const mostState: Readonly<Record<ScormVersion, number>> = { '1.2': 4096, '2004': 64_000 };

/** As far up as ADL’s own search goes. */
const mostFrames = 500;

/** A window, as far as the search needs it. One of another origin throws when it is looked at. */
export type Frame = object & { readonly parent?: unknown; readonly opener?: unknown };

type Raw = Readonly<Record<string, unknown>>;

/** The LMS’s object: in a frame above this one, or above the window that opened it. */
export function findApi(version: ScormVersion, from: Frame): Raw | undefined {
	return above(version, from) ?? openedFrom(version, from);
}

function openedFrom(version: ScormVersion, from: Frame): Raw | undefined {
	try {
		const top = topOf(from);
		return isObject(top.opener) ? above(version, top.opener) : undefined;
	} catch {
		return undefined;
	}
}

function topOf(from: Frame): Frame {
	let frame = from;
	for (let step = 0; step < mostFrames && isObject(frame.parent) && frame.parent !== frame; step++)
		frame = frame.parent;
	return frame;
}

function above(version: ScormVersion, from: Frame): Raw | undefined {
	const { object } = names[version];
	let frame = from;
	try {
		for (let step = 0; step < mostFrames; step++) {
			const found: unknown = Reflect.get(frame, object);
			if (isObject(found)) return found as Raw;
			if (!isObject(frame.parent) || frame.parent === frame) return undefined;
			frame = frame.parent;
		}
	} catch {
		// A frame of another origin: nothing above it can be had either.
	}
	return undefined;
}

function isObject(value: unknown): value is Frame {
	return typeof value === 'object' && value !== null;
}

/** A session with an LMS. Nothing it does throws, whatever the LMS does. */
export interface Lms {
	readonly version: ScormVersion;
	/** An empty text where the LMS knows nothing. */
	get(name: string): string;
	/** Whether the LMS took it. */
	set(name: string, value: string): boolean;
	/** Whether what was set is kept. */
	commit(): boolean;
	finish(): boolean;
	/** Who learns, as the LMS knows them: may be a number of theirs, or a mail address. */
	readonly learner: string;
	/** What was kept with `cmi.suspend_data` the last time. */
	readonly state: string;
}

/** Begins a session; one may be begun already, where the page was loaded again within it. */
export function startLms(version: ScormVersion, raw: Raw): Result<Lms, string> {
	const { start, get, set, commit, finish, error, learner, state } = names[version];
	const call = (name: string, ...args: readonly string[]): unknown => {
		try {
			const its = raw[name];
			return typeof its === 'function' ? its.apply(raw, args) : undefined;
		} catch {
			return undefined;
		}
	};
	const isTrue = (answer: unknown) => answer === true || String(answer) === 'true';
	const textOf = (answer: unknown) =>
		answer === undefined || answer === null ? '' : String(answer);
	if (!isTrue(call(start, ''))) {
		const code = textOf(call(error));
		// 101 is 1.2’s general fault, which some answer; 103 says in 2004 that it has begun.
		if (!(code === '103' || (code === '101' && textOf(call(get, learner)) !== '')))
			return { ok: false, error: code };
	}
	const read = (name: string) => textOf(call(get, name));
	return {
		ok: true,
		value: {
			version,
			get: read,
			set: (name, value) => isTrue(call(set, name, value)),
			commit: () => isTrue(call(commit, '')),
			finish: () => isTrue(call(finish, '')),
			learner: read(learner),
			state: read(state)
		}
	};
}
