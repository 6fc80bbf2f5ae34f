import { accountIn, isArn } from '../arn';
import { compile, type CompiledPolicy } from '../compile';
import { ask } from '../decide/asked';
import type { AttachedPolicy, Policies } from '../decide/layers';
import { accountOf, parsePrincipal } from '../decide/principal';
import { isRoleTrust } from '../decide/rules';
import type { Layer } from '../decision';
import type { PolicyKind } from '../kind';
import { ownKeys } from '../own-keys';
import { parse } from '../parse';
import type { Question } from '../question';
import { quoted } from '../quoted';
import { inWords, isLongerThan, readingLimits } from '../reading-limits';
import type { Context, Principal, Request } from '../request';
import type { Result } from '../result';
import type { Unknowns } from '../unknown';
import { presentIn, type PolicyForm, type QuestionForm, type RequestForm } from './form';

/** Reads and compiles a policy; what is wrong in it is said without its place. */
type Compile<P> = (policy: P, kind: PolicyKind) => Result<CompiledPolicy, string>;

/** Something wrong in a question, and where: a path such as `policies.identity[0].document`. */
class Refusal extends Error {}

/** Makes of a question what can be decided. A refusal names the place and what to do. */
export function prepare<P extends { readonly name: string }>(
	form: QuestionForm<P>,
	compileOne: Compile<P>
): Result<Question, string> {
	try {
		const request = requestFrom(form.request);
		const unknowns = unknownsFrom(form);
		const policies = policiesFrom(form, compileOne);
		return { ok: true, value: { request, policies, unknowns } };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, error: error.message };
		throw error;
	}
}

/** How a policy of the layer is read: the policy of a role that is assumed is its trust policy. */
export function kindOf(
	layer: Layer,
	{ action, resource }: Pick<RequestForm, 'action' | 'resource'>
): PolicyKind {
	if (layer !== 'resource') return layer;
	const anybody: Principal = { kind: 'anonymous' };
	return isRoleTrust(ask({ principal: anybody, action, resource, context: {} }, false))
		? 'trust'
		: 'resource';
}

const anAction = /^[^\s:*?]+:[^\s:*?]+$/;

/** What is wrong with what a request asks for, and what belongs there. */
export function faultIn({ action, resource }: Pick<RequestForm, 'action' | 'resource'>) {
	if (action === '') {
		return {
			of: 'action',
			words: 'The action is missing: service:Name, such as s3:GetObject.'
		} as const;
	}
	if (!anAction.test(action)) {
		return {
			of: 'action',
			words: 'An action is written service:Name, and a request is for one: it has no wildcards.'
		} as const;
	}
	if (resource === '') {
		return {
			of: 'resource',
			words:
				'The resource is missing: a whole ARN, such as arn:aws:s3:::maps/a.png, or * where the action takes none.'
		} as const;
	}
	if (resource !== '*' && !isArn(resource)) {
		return {
			of: 'resource',
			words:
				'A resource is a whole ARN, such as arn:aws:s3:::maps/a.png, or * where the action takes none.'
		} as const;
	}
	return undefined;
}

function requestFrom(form: RequestForm): Request {
	const { action, resource } = form;
	const fault = faultIn(form);
	if (fault) throw new Refusal(`request.${fault.of}: ${fault.words}`);
	if (form.resourceAccount !== undefined && !/^\d{12}$/.test(form.resourceAccount)) {
		throw new Refusal('request.resourceAccount: An account has 12 digits.');
	}
	const context = presentIn(form);
	const principal = principalFrom(form.principal, context);
	const resourceAccount = form.resourceAccount ?? accountIn(resource) ?? accountOf(principal);
	const own = ownKeys(principal, resourceAccount, context);
	const given = lowered(Object.keys(context));
	return {
		principal,
		action,
		resource,
		...(resourceAccount === undefined ? {} : { resourceAccount }),
		context: {
			...Object.fromEntries(Object.entries(own).filter(([key]) => !given.has(key.toLowerCase()))),
			...context
		}
	};
}

function principalFrom(text: string, context: Context): Principal {
	const principal = parsePrincipal(text);
	if (principal) return withRoleArn(principal, context);
	throw new Refusal(
		`request.principal: ${quoted(text)} is no principal. Write the ARN of a user, role, session or root, a service such as ec2.amazonaws.com, or * for an anonymous caller.`
	);
}

/** A session's ARN leaves out the path of its role; the key `aws:PrincipalArn` has it. */
function withRoleArn(principal: Principal, context: Context): Principal {
	const arn = Object.entries(context).find(
		([key]) => key.toLowerCase() === 'aws:principalarn'
	)?.[1];
	if (principal.kind !== 'role' || typeof arn !== 'string') return principal;
	const named = parsePrincipal(arn);
	return named?.kind === 'role' && named.name === principal.name && named.roleArn
		? { ...principal, roleArn: named.roleArn }
		: principal;
}

/** Keys of the request that are not in doubt cannot be unknown too. */
function unknownsFrom<P>({ request, unknown }: QuestionForm<P>): Unknowns {
	const given = lowered(Object.keys(presentIn(request)));
	for (const [at, key] of unknown.keys.entries()) {
		if (!given.has(key.toLowerCase())) continue;
		throw new Refusal(
			`unknown.keys[${at}]: ${quoted(key)} has a value in request.context. Leave it out of one of the two.`
		);
	}
	return unknown;
}

function lowered(keys: readonly string[]): ReadonlySet<string> {
	return new Set(keys.map((key) => key.toLowerCase()));
}

function policiesFrom<P extends { readonly name: string }>(
	{ request, policies }: QuestionForm<P>,
	compileOne: Compile<P>
): Policies {
	const attach = (policy: P, layer: Layer, at: string, level?: number): AttachedPolicy => {
		const compiled = compileOne(policy, kindOf(layer, request));
		if (!compiled.ok) throw new Refusal(`policies.${layer}${at}.document: ${compiled.error}`);
		return { name: policy.name, holder: holderOf(layer, level), policy: compiled.value };
	};
	const list = (layer: 'identity' | 'boundary' | 'session' | 'endpoint') =>
		policies[layer].map((policy, at) => attach(policy, layer, `[${at}]`));
	const levels = (layer: 'scp' | 'rcp') =>
		policies[layer].map((list, level) =>
			list.map((policy, at) => attach(policy, layer, `[${level}][${at}]`, level))
		);
	const { resource } = policies;
	return {
		identity: list('identity'),
		...(resource && { resource: [attach(resource, 'resource', '')] }),
		boundary: list('boundary'),
		session: list('session'),
		scp: levels('scp'),
		rcp: levels('rcp'),
		endpoint: list('endpoint'),
		blockPublicAccess: policies.blockPublicAccess
	};
}

/** What carries a policy, where nothing is known but its layer and, in an organization, the level. */
export function holderOf(layer: Layer, level = 0): string {
	switch (layer) {
		case 'identity':
		case 'boundary':
			return 'the caller';
		case 'session':
			return 'the session';
		case 'resource':
			return 'the resource';
		case 'endpoint':
			return 'the VPC endpoint';
		case 'scp':
		case 'rcp':
			return level === 0 ? 'the organization’s root' : `level ${level} of the organization`;
	}
}

/** Reads and compiles a policy as files have it. */
export function compileForm({ document: json }: PolicyForm, kind: PolicyKind) {
	if (typeof json !== 'string' && isDeep(json)) {
		return refused('This is nested deeper than any policy is.');
	}
	const text = typeof json === 'string' ? json : JSON.stringify(json);
	if (isLongerThan(readingLimits.policy, text)) {
		return refused(`This policy is too long: ${inWords(readingLimits.policy)} are read at most.`);
	}
	const { document, findings } = parse(text, kind);
	if (document) return { ok: true, value: compile(document) } as const;
	const fault = findings.find(({ type }) => type === 'ERROR');
	return refused(fault?.message ?? 'This is no policy.');
}

function refused(error: string) {
	return { ok: false, error } as const;
}

/** A policy has a handful of levels; JSON.stringify gives up at some thousands. */
function isDeep(json: unknown): boolean {
	let level: unknown[] = [json];
	for (let depth = 0; depth < readingLimits.depth && level.length > 0; depth++) {
		level = level.flatMap((each) =>
			typeof each === 'object' && each !== null ? Object.values(each) : []
		);
	}
	return level.length > 0;
}
