/*
 * The page that an LMS opens. It talks to the LMS, and holds the site in a frame: the session lasts as long
 * as this page, whatever is loaded in the frame. It is a script of its own, built as a worker is, so that a
 * package can name it.
 */
import { findApi, mostState, startLms } from '$lib/classroom/lms/scorm/api';
import { elementsOf } from '$lib/classroom/lms/scorm/elements';
import type { Report } from '$lib/classroom/lms/report';
import type { LeftOut, Packed } from '$lib/classroom/lms/state';
import { lmsLearner } from '$lib/classroom/pack/lms-pack';
import { LmsSession, type Standing } from './session';
import './host';

const info = window.leastwisePackage;
const told = document.querySelector('#told');

const leftOutWords: Readonly<Record<LeftOut, string>> = {
	nothing: '',
	ended:
		'The steps of scenarios that are over have no room in the LMS: they stay in this browser. Your points are kept.',
	steps:
		'Your steps have no room in the LMS: go on in this browser. Your points and answers are kept.',
	answers: 'Only your points have room in the LMS: go on in this browser.',
	all: 'Nothing of your work has room in the LMS, only your score: go on in this browser.'
};

let inMemory = false;
let damaged = false;
let untold = false;
let standing: Standing = { kind: 'quiet' };
let leftOut: LeftOut = 'nothing';

function show() {
	if (!told) return;
	const words = wordsOf(standing);
	const isTrouble = untold || standing.kind === 'failed' || standing.kind === 'none';
	told.replaceChildren(words);
	told.toggleAttribute('data-trouble', isTrouble);
	if (told instanceof HTMLElement) told.dataset.kind = isTrouble ? 'trouble' : 'plain';
	if (standing.kind !== 'failed') return;
	const again = document.createElement('button');
	again.textContent = 'Try now';
	again.addEventListener('click', () => session?.flush());
	told.append(again);
}

function wordsOf({ kind }: Standing): string {
	const rest = [
		untold ? 'What you did last could not be read here, so it was not told. Reload the page.' : '',
		damaged ? 'What the LMS kept of your steps cannot be read, so they may be missing.' : '',
		leftOutWords[leftOut],
		inMemory
			? leftOut === 'nothing'
				? 'This browser keeps nothing here; the LMS does.'
				: 'This browser keeps nothing here either: finish before you leave the page.'
			: ''
	];
	const first = {
		quiet: 'Connected with the LMS.',
		kept: 'Your LMS has your progress.',
		failed: 'Your LMS did not take your progress. It is tried again by and by; stay on this page.',
		none: 'No LMS was found around this page, so nothing is reported and nobody sees your points.'
	}[kind];
	return [first, ...rest].filter((part) => part !== '').join(' ');
}

let session: LmsSession | undefined;

function open({ version, pack, id, page }: NonNullable<typeof info>) {
	const raw = findApi(version, window);
	const started = raw && startLms(version, raw);
	const lms = started?.ok ? started.value : undefined;
	if (lms)
		session = new LmsSession(lms, elementsOf, Date.now, (now) => {
			standing = now;
			show();
		});
	else standing = { kind: 'none' };
	window.leastwiseLms = {
		pack,
		learner: lms?.learner ? lmsLearner(id, lms.learner) : 'guest',
		state: lms?.state ?? '',
		most: mostState[version],
		report(report: Report, packed: Packed) {
			untold = false;
			leftOut = packed.leftOut;
			session?.tell(report, packed.text);
			show();
		},
		inMemory() {
			inMemory = true;
			show();
		},
		damaged() {
			damaged = true;
			show();
		},
		untold() {
			untold = true;
			show();
		}
	};
	show();
	const frame = document.createElement('iframe');
	frame.title = document.title;
	frame.src = page;
	frame.allow = 'clipboard-write; publickey-credentials-get; publickey-credentials-create';
	document.body.append(frame);
	// The last chance: what is asked of an LMS here has to be answered at once.
	window.addEventListener('pagehide', () => session?.end());
	// A phone may end a page that is out of sight without another word.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') session?.flush();
	});
	// Who comes back to a page that the browser has kept needs a session that has not ended.
	window.addEventListener('pageshow', ({ persisted }) => {
		if (persisted) location.reload();
	});
}

if (info) open(info);
