import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Report, ReportedEvent } from '$lib/classroom/lms/report';
import { startLms } from '$lib/classroom/lms/scorm/api';
import { elementsOf } from '$lib/classroom/lms/scorm/elements';
import { LmsSession, type Standing } from './session';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const event = (id: string): ReportedEvent => ({ kind: 'chapter', id, chapter: id, time: 1 });
const report = (...ids: readonly string[]): Report => ({
	...{ score: 50, passing: 60, done: false, items: [] },
	events: ids.map(event)
});

/** An LMS that has so many interactions, and commits as it is told. */
function lms(count: number, refused: (name: string) => boolean = () => false) {
	const said: string[] = [];
	const works = { commit: true };
	const started = startLms('1.2', {
		LMSInitialize: () => 'true',
		LMSGetValue: (name: string) => (name === 'cmi.interactions._count' ? String(count) : ''),
		LMSSetValue(name: string, value: string) {
			if (refused(name)) return 'false';
			said.push(`${name}=${value}`);
			return 'true';
		},
		LMSCommit: () => String(works.commit),
		LMSFinish: () => void said.push('finish')
	});
	if (!started.ok) throw new Error(started.error);
	const stands: Standing['kind'][] = [];
	const session = new LmsSession(
		started.value,
		elementsOf,
		() => 1000,
		({ kind }) => stands.push(kind)
	);
	return { session, said, works, stands };
}

const ids = (said: readonly string[]) => said.filter((each) => /interactions\.\d+\.id/.test(each));

test('what the LMS counts already is not told again; what is new goes on from its count', () => {
	const { session, said } = lms(2);
	session.tell(report('a', 'b'), 'x');
	session.tell(report('a', 'b', 'c'), 'x');
	vi.advanceTimersByTime(500);
	expect(ids(said)).toEqual(['cmi.interactions.2.id=c']);
	session.tell(report('a', 'b', 'c', 'd'), 'x');
	vi.advanceTimersByTime(500);
	expect(ids(said)).toEqual(['cmi.interactions.2.id=c', 'cmi.interactions.3.id=d']);
});

test('a commit that fails is tried again, later each time, until it is taken', () => {
	const { session, works, stands } = lms(0);
	works.commit = false;
	session.tell(report('a'), 'x');
	vi.advanceTimersByTime(500);
	vi.advanceTimersByTime(3000);
	vi.advanceTimersByTime(9000);
	expect(stands).toEqual(['failed', 'failed']);
	works.commit = true;
	vi.advanceTimersByTime(1000);
	expect(stands).toEqual(['failed', 'failed', 'kept']);
});

test('an LMS without interactions has the score all the same, one that refuses the score is told of', () => {
	const plain = lms(0, (name) => name.startsWith('cmi.interactions'));
	plain.session.tell(report('a'), 'x');
	vi.advanceTimersByTime(500);
	expect(plain.stands).toEqual(['kept']);
	const strict = lms(0, (name) => name === 'cmi.suspend_data');
	strict.session.tell(report('a'), 'x');
	vi.advanceTimersByTime(500);
	expect(strict.stands).toEqual(['failed']);
});

test('the end tells what is left and finishes once', () => {
	const { session, said } = lms(0);
	session.tell(report('a'), 'x');
	session.end();
	session.end();
	expect(said.filter((each) => each === 'finish')).toHaveLength(1);
	expect(said).toContain('cmi.core.lesson_status=incomplete');
	expect(said.indexOf('finish')).toBe(said.length - 1);
});
