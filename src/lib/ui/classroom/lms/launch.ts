/*
 * The page that an LMS opens. It talks to the LMS, and holds the site in a frame: the session lasts as long
 * as this page, whatever is loaded in the frame. It is a script of its own, built as a worker is, so that a
 * package can name it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { findApi, mostState, startLms, type Lms } from '$lib/classroom/lms/scorm/api';
import { elementsOf } from '$lib/classroom/lms/scorm/elements';
import type { Report } from '$lib/classroom/lms/report';
import type { LeftOut, Packed } from '$lib/classroom/lms/state';
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
	answers: 'Only your points have room in the LMS: go on in this browser.'
};

let inMemory = false;
let damaged = false;
let standing: Standing = { kind: 'quiet' };
let leftOut: LeftOut = 'nothing';

function show() {
	if (!told) return;
	const words = wordsOf(standing);
	const isTrouble = standing.kind === 'failed' || standing.kind === 'none';
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

/** Of the learner’s name in the LMS, which stays there. */
function pseudonym(lms: Lms | undefined, pack: string): string {
	if (!lms?.learner) return 'guest';
	return `lms-${bytesToHex(sha256(utf8ToBytes(JSON.stringify([pack, lms.learner])))).slice(0, 12)}`;
}

let session: LmsSession | undefined;

function open({ version, pack, page }: NonNullable<typeof info>) {
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
		learner: pseudonym(lms, pack),
		state: lms?.state ?? '',
		most: mostState[version],
		report(report: Report, packed: Packed) {
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
}

if (info) open(info);
