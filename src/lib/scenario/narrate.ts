import { deviceNameIn } from '../account/services/iam/arn';
import type { Answer, Call } from '../account/base/call';
import { wordsFor } from '../account/perform/registry';
import type { Decision } from '../policy/decision';
import { accountWords } from './narrate/account';
import { credentialsWords } from './narrate/credentials';
import { groupsWords } from './narrate/groups';
import { instanceProfilesWords } from './narrate/instance-profiles';
import { mfaWords } from './narrate/mfa';
import { policiesWords } from './narrate/policies';
import { providersWords } from './narrate/providers';
import { reportsWords } from './narrate/reports';
import { rolesWords } from './narrate/roles';
import { signinWords } from './narrate/signin';
import { simulationWords } from './narrate/simulation';
import { stsWords } from './narrate/sts';
import { tagsWords } from './narrate/tags';
import { usersWords } from './narrate/users';
import type { Phrase, Said, Words } from './narrate/words';
import { foundNone } from './timeline';

interface Told {
	readonly call: Call;
	/** Who called, if that is known. */
	readonly who?: string;
	readonly answer: Answer;
	readonly decision?: Decision;
}

/** A call and what came of it, in a sentence without its full stop: "Created the user ana". */
export function narrate({ call, answer, decision, who }: Told): string {
	const [infinitive, past, object] = phraseFor(call);
	const what = object(said(call, who));
	if (answer.ok) return `${past} ${what}`.trim();
	if (foundNone({ call, answer, decision })) {
		return `${past} ${what}: there is none`;
	}
	if (answer.error.code === 'MfaRequired') {
		return `Gave the password to ${infinitive} ${what}; an MFA device is asked for next`;
	}
	// Refused by the policies, or let through and failed for another reason.
	const fate = decision?.outcome === 'allowed' ? 'failed' : 'refused';
	return `${`Tried to ${infinitive} ${what}`.trim()}: ${fate}, ${answer.error.code}`;
}

/** What is to be called, as somebody is told to: "sign in as robin". */
export function asked(call: Pick<Call, 'service' | 'operation' | 'parameters'>): string {
	const [infinitive, , object] = phraseFor(call);
	return `${infinitive} ${object(said(call))}`.trim();
}

function phraseFor(call: Pick<Call, 'service' | 'operation'>): Phrase {
	return words[`${call.service}:${call.operation}`] ?? wordsFor(call) ?? fallback;
}

function said(
	{ service, operation, parameters }: Pick<Call, 'service' | 'operation' | 'parameters'>,
	who = 'the caller'
): Said {
	const the = (parameter: string) => {
		const value = parameters[parameter];
		return typeof value === 'string' ? value : '';
	};
	const showsDevice = 'mfaCode' in parameters || 'assertion' in parameters;
	const whose = the('UserName') || who;
	return {
		the,
		whose,
		key: `the access key ${the('AccessKeyId').replace(/^(AKIA).*(.{4})$/, '$1…$2')} of ${whose}`,
		policy: the('PolicyArn').split('/').at(-1) ?? '',
		device: deviceNameIn(the('SerialNumber')),
		signIn: (the('as') === 'root' ? 'root' : the('userName')) + (showsDevice ? ' with MFA' : ''),
		call: `${service}:${operation}`
	};
}

const fallback: Phrase = ['call', 'Called', ({ call }) => call];

const words: Words = {
	...accountWords,
	...credentialsWords,
	...groupsWords,
	...instanceProfilesWords,
	...mfaWords,
	...policiesWords,
	...providersWords,
	...reportsWords,
	...rolesWords,
	...signinWords,
	...simulationWords,
	...stsWords,
	...tagsWords,
	...usersWords
};
