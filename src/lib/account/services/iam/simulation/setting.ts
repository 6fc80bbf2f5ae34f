import { parsePrincipal } from '../../../../policy/decide/principal';
import type { Context as ConditionKeys, Principal } from '../../../../policy/request';
import type { Account } from '../../../account';
import { fail, type Failed } from '../../../base/applied';
import { readContext } from './context-entries';
import { keysMissing } from './context-keys';
import type { Setting } from './evaluate';
import type { Given } from './parameters';
import { readResourcePolicy, readSources } from './passed';
import { isEntityArn, unclearArn, type Source } from './sources';

/** The policies that are simulated, besides what the parameters bring along. */
export interface Simulated {
	readonly identity: readonly Source[];
	readonly boundary?: Source | undefined;
	readonly scps?: readonly (readonly Source[])[] | undefined;
	/** Who calls unless the parameters say otherwise. */
	readonly caller?: string;
}

type ReadSetting = { readonly ok: true; readonly setting: Setting } | Failed;

/** Puts together what is simulated and what was passed. */
export function settingFrom(account: Account, given: Given, simulated: Simulated): ReadSetting {
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
	const policies = {
		...simulated,
		boundary: boundary.sources[0] ?? simulated.boundary,
		resourcePolicy: ofResource?.sources[0]
	};
	const asking = [...policies.identity, policies.boundary, policies.resourcePolicy];
	const documents = asking.flatMap((source) => source?.policy.document ?? []);
	return {
		ok: true,
		setting: {
			...policies,
			principal: principalFrom(caller ?? nobody(account)),
			account: (caller ?? nobody(account)).split(':')[4] ?? account.id,
			owner: owner?.[1] ?? owner?.[2],
			context: { ...assumedFor(account, caller), ...context.passed },
			missing: keysMissing(documents, context.passed)
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
