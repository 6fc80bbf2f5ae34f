import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Decision, Reading } from '../../../policy/decision';
import type { Request } from '../../../policy/request';
import type { Json } from '../../base/json';
import { textFromBase64url } from './encoded';
import { toBase64url } from '../../base/webauthn/bytes';

/** Who asked, as the message names it. */
export interface Named {
	/** As aws:userid has it. */
	readonly id: string;
	readonly arn: string;
}

/**
 * The text that some services, EC2 first of all, answer in place of a reason. Ours is plain base64url
 * of JSON, where AWS encrypts it; only DecodeAuthorizationMessage is meant to read either.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 */
export function encodeAuthorizationMessage(
	{ outcome, by }: Decision,
	{ action, resource, context }: Pick<Request, 'action' | 'resource' | 'context'>,
	{ id, arn }: Named
): string {
	const message = {
		allowed: outcome === 'allowed',
		explicitDeny: outcome === 'explicitDeny',
		matchedStatements: items(by.map(statementOf)),
		failures: items([]),
		context: {
			principal: { id, arn },
			action,
			resource,
			conditions: items(
				Object.entries(context).map(([key, value]) => ({ key, values: values([value].flat()) }))
			)
		}
	};
	return toBase64url(utf8ToBytes(JSON.stringify(message)));
}

function statementOf({ statement }: Reading): Json {
	const { sid, effect, principal, action, resource } = statement;
	return {
		statementId: sid?.value ?? '',
		effect: effect === 'Deny' ? 'DENY' : 'ALLOW',
		principals: values((principal?.names ?? []).map(({ value }) => value)),
		actions: values(action.patterns.map(({ value }) => value)),
		resources: values((resource?.patterns ?? []).map(({ value }) => value))
	};
}

function values(texts: readonly string[]) {
	return items(texts.map((value) => ({ value })));
}

function items(list: readonly Json[]) {
	return { items: list };
}

/** The JSON of a message, or nothing where the text is none of ours. */
export function readAuthorizationMessage(encoded: string): string | undefined {
	const text = textFromBase64url(encoded);
	return text?.startsWith('{"allowed":') ? text : undefined;
}
