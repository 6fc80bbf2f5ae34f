import * as v from 'valibot';
import { parsePrincipal } from '../../policy/decide/principal';
import type { Context as ConditionKeys, Principal } from '../../policy/request';
import type { Account } from '../account';
import { done, fail, type Applied, type Failed } from '../operation';
import { cutPage, invalidMarker, paging } from '../paging';
import { policyDocument, textOf } from '../parameters';
import { evaluationAnswer } from './answers';
import { contextEntries, readContext } from './context-entries';
import { evaluate, type Setting } from './evaluate';
import { readResourcePolicy, readSources } from './passed';
import { isEntityArn, unclearArn, type Source } from './sources';

/** Parameters that both simulations have. */
export const simulationParameters = {
	PermissionsBoundaryPolicyInputList: v.optional(v.array(policyDocument)),
	ActionNames: v.array(textOf(3, 128)),
	ResourceArns: v.optional(v.array(textOf(1, 2048)), ['*']),
	ResourcePolicy: v.optional(policyDocument),
	ResourceOwner: v.optional(textOf(1, 2048)),
	CallerArn: v.optional(textOf(1, 2048)),
	ContextEntries: v.optional(contextEntries),
	ResourceHandlingOption: v.optional(textOf(1, 64)),
	...paging
};

/** In a sentence for docs/operations.md. */
export const simulationSimplified =
	'Whether an action can be on a resource of that kind is not checked; ResourceHandlingOption makes no difference; the name of several resources together is *.';

type Given = v.InferOutput<v.ObjectSchema<typeof simulationParameters, undefined>>;

/** The policies that are simulated, besides what the parameters bring along. */
export interface Simulated {
	readonly identity: readonly Source[];
	readonly boundary?: Source | undefined;
	readonly scps?: readonly (readonly Source[])[] | undefined;
	/** Who calls unless the parameters say otherwise. */
	readonly caller?: string;
}

/** Evaluates each action on each resource; one page has so many actions. */
export function simulate(account: Account, given: Given, simulated: Simulated): Applied {
	const wrong = wrongNames(given);
	if (wrong) return wrong;
	const read = settingFrom(account, given, simulated);
	if (!read.ok) return read;
	const cut = cutPage(given.ActionNames, given);
	if (!cut) return invalidMarker;
	const { shown, ...rest } = cut;
	return done(account, {
		EvaluationResults: shown.map((action) =>
			evaluationAnswer(
				action,
				given.ResourceArns.map((resource) => evaluate(read.setting, action, resource))
			)
		),
		...rest
	});
}

function wrongNames({ ActionNames: actions, ResourceArns: resources }: Given): Failed | undefined {
	const action = actions.find((name) => !/^[\w-]+:\w+$/.test(name));
	if (action !== undefined) {
		return fail('InvalidInput', `ActionNames are not in a valid format: ${action}.`);
	}
	const resource = resources.find((arn) => arn !== '*' && !/^arn(?::[^:]*){4}:[^]+$/.test(arn));
	return resource === undefined
		? undefined
		: fail('InvalidInput', `ResourceNames are not in a valid ARN format: ${resource}.`);
}

type ReadSetting = { readonly ok: true; readonly setting: Setting } | Failed;

function settingFrom(account: Account, given: Given, simulated: Simulated): ReadSetting {
	const caller = given.CallerArn ?? simulated.caller;
	if (caller !== undefined && !isEntityArn(caller)) return wrongCaller;
	const boundary = readBoundary(given.PermissionsBoundaryPolicyInputList);
	if (!boundary.ok) return boundary;
	const context = readContext(given.ContextEntries);
	if (!context.ok) return context;
	const owner = /^arn:aws:iam::(\d{12}):\S+$|^(\d{12})$/.exec(given.ResourceOwner ?? '');
	if (given.ResourceOwner !== undefined && !owner) return wrongOwner;

	const { ResourcePolicy: text, ResourceArns: resources } = given;
	if (text !== undefined && caller === undefined) return noCaller;
	if (text !== undefined && resources.includes('*')) return unclearArn('*');
	const ofResource = text === undefined ? undefined : readResourcePolicy(text);
	if (ofResource && !ofResource.ok) return ofResource;
	return {
		ok: true,
		setting: {
			...simulated,
			boundary: boundary.sources[0] ?? simulated.boundary,
			resourcePolicy: ofResource?.sources[0],
			principal: principalFrom(caller ?? nobody(account)),
			account: (caller ?? nobody(account)).split(':')[4] ?? account.id,
			owner: owner?.[1] ?? owner?.[2],
			passed: context.passed,
			assumed: assumedFor(account, caller)
		}
	};
}

function readBoundary(texts: readonly string[] = []) {
	return texts.length > 1
		? fail('InvalidInput', 'The list of Permissions Boundary policies cannot exceed 1 items.')
		: readSources('PermissionsBoundaryPolicyInputList', texts);
}

const wrongCaller = fail(
	'InvalidInput',
	'Invalid caller - Caller must be an IAM user, role or group in this context.'
);
const noCaller = fail('InvalidInput', 'Invalid caller - Caller cannot be null or empty.');
const wrongOwner = fail('InvalidInput', 'Invalid Resource Owner.');

/** AWS calls the caller so where none is named. */
const stub = 'STUB_PRINCIPAL_FOR_POLICY_SIMULATOR';

function nobody({ id }: Account): string {
	return `arn:aws:iam::${id}:user/${stub}`;
}

/** A group cannot call, but its policies can be tried as if it could. */
function principalFrom(arn: string): Principal {
	return parsePrincipal(arn) ?? { kind: 'user', account: arn.split(':')[4] ?? '', arn };
}

/** What AWS takes for granted of a caller: the id is the ARN here. */
function assumedFor({ id }: Account, caller: string | undefined): ConditionKeys {
	if (caller === undefined) return { 'aws:PrincipalAccount': id, 'aws:userid': stub };
	const isUser = caller.includes(':user/');
	return {
		'aws:PrincipalArn': caller,
		'aws:PrincipalAccount': caller.split(':')[4] ?? id,
		'aws:userid': caller,
		...(isUser ? { 'aws:username': caller.slice(caller.lastIndexOf('/') + 1) } : {})
	};
}
