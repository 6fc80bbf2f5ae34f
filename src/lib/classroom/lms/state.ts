import { base64urlnopad } from '@scure/base';
import { deflateSync, Inflate } from 'fflate';
import * as v from 'valibot';
import type { Result } from '../../policy/result';
import { beyondDepth } from '../../scenario/json-depth';
import type { Attempt, Entry } from '../../scenario/log';
import { attemptSchema, logSchema } from '../../scenario/log-schema';
import type { StudyEntry } from '../../study/log';
import { studyEntrySchema } from '../../study/log-schema';

/**
 * What an LMS keeps of a learner’s work between two sessions, so that they can go on in another browser:
 * one text of ASCII signs, packed.
 */
export interface State {
	readonly attempts: readonly KeptAttempt[];
	readonly study: readonly StudyEntry[];
	/** The best points of each item so far, from 0 to 100, whatever becomes of the steps. */
	readonly best: Readonly<Record<string, number>>;
}

export interface KeptAttempt {
	readonly attempt: Attempt;
	readonly log: readonly Entry[];
	/** Whether it can still be gone on with. */
	readonly open: boolean;
	/** What the authenticator beside the console holds. */
	readonly authenticator?: unknown;
}

/** What found no room, and so stays in the browser only. */
export type LeftOut =
	| 'nothing'
	/** The steps of scenarios that are over. */
	| 'ended'
	/** The steps of all scenarios. */
	| 'steps'
	/** Those, and which answers were given. */
	| 'answers'
	/** Those, and the best points of items. */
	| 'all';

export interface Packed {
	readonly text: string;
	readonly leftOut: LeftOut;
}

/** What is written most, so that a short text is packed as well as a long one. Part of the form: never edited. */
const dictionary = new TextEncoder().encode(
	'"userAgent":"parameters":{"PolicyDocument":"{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"Resource\\":\\"*\\"Condition\\":{\\"Bool\\":{\\"aws:MultiFactorAuthPresent\\":\\"true\\"' +
		'arn:aws:iam::aws:policy/AdministratorAccess"UserName":"GroupName":"RoleName":"PolicyArn":"arn:aws:iam::111122223333:user/"SerialNumber":"arn:aws:iam::111122223333:mfa/"AuthenticationCode1":"AuthenticationCode2":"VirtualMFADeviceName":"AccessKeyId":"AKIA' +
		'ListUsersListGroupsListRolesListPoliciesGetUserGetLoginProfileListAccessKeysListMFADevicesListAttachedUserPoliciesListUserPoliciesListGroupsForUserListAttachedGroupPoliciesListGroupPoliciesGetGroupGetPolicyGetPolicyVersionGetAccountSummaryLookupEventsListVirtualMFADevicesListAccountAliasesGetAccountPasswordPolicyGetCredentialReportGenerateCredentialReportCreateUserCreateGroupAddUserToGroupAttachGroupPolicyAttachUserPolicyCreateLoginProfileDeleteAccessKeyEnableMFADeviceCreateVirtualMFADeviceConsoleLoginConsoleLogout' +
		'"password":{"digest":"","length":16,"classes":["uppercase","lowercase","number","symbol"],"namesAccount":false}}"account":"111122223333","as":"user","userName":"' +
		'{"type":"hint","time":,"objective":"rung":"nudge"}{"type":"undo","time":{"type":"finish","time":{"kind":"answered","question":"","chosen":["right":true,"beliefs":[],"took":"mode":"practice","pack":"' +
		'"AccessDenied"],"came":["ok","ok"]},{"type":"act","time":,"regardless":true,"calls":[{"service":"signin","operation":"{"service":"iam","operation":"","parameters":{},"caller":{"kind":"anonymous"},"caller":{"kind":"session","id":""},"time":17,"door":"console"}],"came":["ok"]},{"type":"act","time":17'
);

/** What a state of this form begins with. */
const form = 'lw1.';

/** As much of a state as there is room for: `most` characters. */
export function packState(state: State, most: number): Packed {
	const { attempts, study, best } = state;
	const open = attempts.filter((each) => each.open);
	const steps: readonly (readonly [LeftOut, State])[] = [
		['nothing', state],
		['ended', { attempts: open, study, best }],
		['steps', { attempts: [], study, best }],
		['answers', { attempts: [], study: [], best }],
		['all', { attempts: [], study: [], best: {} }]
	];
	for (const [leftOut, part] of steps) {
		const text = written(part);
		if (text.length <= most) return { text, leftOut };
	}
	throw new Error(`Not even an empty state has room in ${most} characters`);
}

function written(state: State): string {
	const json = new TextEncoder().encode(JSON.stringify(state));
	return form + base64urlnopad.encode(deflateSync(json, { level: 9, dictionary }));
}

const stateSchema = v.object({
	attempts: v.array(
		v.object({
			attempt: attemptSchema,
			log: logSchema,
			open: v.boolean(),
			authenticator: v.exactOptional(v.unknown())
		})
	),
	study: v.array(studyEntrySchema),
	best: v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(100)))
});

/** In bytes. A text from an LMS may be anything, also one that unpacks without end. */
const mostBytes = 4_000_000;

/** A state as an LMS gives it back; nothing where it has none, and why it cannot be used where it cannot. */
export function unpackState(text: string): Result<State, string> | undefined {
	if (text.trim() === '') return undefined;
	const json = unpacked(text.trim());
	const read = json === undefined ? undefined : v.safeParse(stateSchema, json);
	if (!read?.success) return { ok: false, error: 'It was cut off or changed.' };
	return { ok: true, value: read.output };
}

function unpacked(text: string): unknown {
	if (!text.startsWith(form)) return undefined;
	try {
		const parts: string[] = [];
		const decoder = new TextDecoder('utf-8', { fatal: true });
		let size = 0;
		let whole = false;
		const inflate = new Inflate({ dictionary }, (part, last) => {
			size += part.length;
			whole = last;
			if (size <= mostBytes) parts.push(decoder.decode(part, { stream: !last }));
		});
		inflate.push(base64urlnopad.decode(text.slice(form.length)), true);
		const json = parts.join('');
		if (!whole || size > mostBytes || beyondDepth(json) !== undefined) return undefined;
		return JSON.parse(json) as unknown;
	} catch {
		return undefined;
	}
}
