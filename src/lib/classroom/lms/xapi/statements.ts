import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pack } from '../../pack/pack';
import { verdictOf, type Report, type ReportedEvent } from '../report';
import { isoDuration } from '../scorm/time';

/** What a record store is told: xAPI 1.0.3, as far as it is used here. */
export interface Statement {
	/** A UUID. Made from what is told, so that the same thing is the same statement, whoever sends it. */
	readonly id: string;
	readonly actor: {
		readonly objectType: 'Agent';
		readonly account: { readonly homePage: string; readonly name: string };
	};
	readonly verb: { readonly id: string; readonly display: { readonly en: string } };
	readonly object: Activity;
	readonly result?: {
		readonly score?: {
			readonly scaled: number;
			readonly raw: number;
			readonly min: 0;
			readonly max: 100;
		};
		readonly success?: boolean;
		readonly completion?: boolean;
		readonly response?: string;
		readonly duration?: string;
	};
	readonly context: {
		readonly registration: string;
		readonly platform: 'Leastwise';
		readonly contextActivities: { readonly parent: readonly Activity[] };
	};
	/** ISO 8601. */
	readonly timestamp: string;
}

interface Activity {
	readonly objectType: 'Activity';
	readonly id: string;
	readonly definition: {
		readonly type: string;
		readonly name: { readonly en: string };
		readonly interactionType?: 'other';
	};
}

const verbs = {
	initialized: 'started',
	answered: 'answered',
	experienced: 'read',
	scored: 'scored',
	completed: 'completed',
	passed: 'passed',
	failed: 'failed'
} as const;

/** Where and by whom it was done. */
export interface Doing {
	readonly learner: string;
	/** The site’s address: learners are known by their codes there. */
	readonly home: string;
	/** Now, in milliseconds. */
	readonly time: number;
}

/**
 * Everything that can be told of a report. Told before or not makes no difference: an id comes from what is
 * told, so a store that has it keeps it once.
 */
export function statementsOf(pack: Pack, report: Report, doing: Doing): readonly Statement[] {
	const whole = activity('pack', pack.id, pack.title, 'http://adlnet.gov/expapi/activities/course');
	const say = (
		verb: keyof typeof verbs,
		object: Activity,
		time: number,
		of: string,
		result?: Statement['result']
	): Statement => ({
		id: uuidOf('statement', pack.id, doing.learner, verb, of),
		actor: {
			objectType: 'Agent',
			account: { homePage: doing.home, name: doing.learner }
		},
		verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verbs[verb] } },
		object,
		...(result && { result }),
		context: {
			registration: uuidOf('registration', pack.id, doing.learner),
			platform: 'Leastwise',
			contextActivities: { parent: [whole] }
		},
		timestamp: new Date(time).toISOString()
	});
	const { events, done } = report;
	const [first] = events;
	const last = events.at(-1)?.time ?? doing.time;
	const verdict = verdictOf(report);
	const score = scoreOf(report.score);
	return [
		...(first ? [say('initialized', whole, first.time, '')] : []),
		...events.map((event) => {
			const { verb, object, result } = told(event);
			return say(verb, object, event.time, event.id, result);
		}),
		...(done ? [say('completed', whole, last, '', { score, completion: true })] : []),
		...(verdict === 'open'
			? []
			: [say(verdict, whole, last, '', { score, success: verdict === 'passed' })])
	];
}

function told(event: ReportedEvent) {
	switch (event.kind) {
		case 'question': {
			const type = 'http://adlnet.gov/expapi/activities/cmi.interaction';
			const object = activity('question', event.question, event.question, type);
			return {
				verb: 'answered' as const,
				object: {
					...object,
					definition: { ...object.definition, interactionType: 'other' as const }
				},
				result: {
					success: event.right,
					response: event.chosen.join(' '),
					duration: isoDuration(event.took)
				}
			};
		}
		case 'scenario':
			return {
				verb: 'scored' as const,
				object: activity(
					...(['scenario', event.scenario, event.scenario] as const),
					'http://adlnet.gov/expapi/activities/simulation'
				),
				result: {
					score: scoreOf(event.score),
					completion: true,
					duration: isoDuration(event.took)
				}
			};
		case 'chapter':
			return {
				verb: 'experienced' as const,
				object: activity(
					...(['chapter', event.chapter, event.chapter] as const),
					'http://adlnet.gov/expapi/activities/lesson'
				),
				result: { completion: true }
			};
	}
}

function scoreOf(score: number) {
	const raw = Number(score.toFixed(2));
	return { scaled: Number((raw / 100).toFixed(4)), raw, min: 0, max: 100 } as const;
}

function activity(kind: string, id: string, name: string, type: string): Activity {
	const path = id.split('/').map(encodeURIComponent).join(':');
	return {
		objectType: 'Activity',
		id: `urn:leastwise:${kind}:${path}`,
		definition: { type, name: { en: name } }
	};
}

/** A UUID of version 8, whose bits are its maker’s affair (RFC 9562). */
function uuidOf(...parts: readonly string[]): string {
	const bytes = sha256(utf8ToBytes(JSON.stringify(['leastwise', ...parts]))).slice(0, 16);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
