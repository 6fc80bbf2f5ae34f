import type { AttachedPolicy } from '../decide/layers';
import { toJson } from '../format';
import type { Question } from '../question';
import type { Principal, Request } from '../request';
import type { QuestionForm, RequestForm } from './form';

/** A policy of which only the document is wanted. */
interface Documented {
	readonly policy: Pick<AttachedPolicy['policy'], 'document'>;
}

/** A question that was asked, as files and links write it, to be asked again elsewhere. */
export function formOfAsked({
	request,
	policies
}: Pick<Question, 'request' | 'policies'>): QuestionForm {
	const { identity, resource = [], boundary = [], session = [], endpoint = [] } = policies;
	const [own] = resource; // a resource has one at most
	return {
		request: requestForm(request),
		policies: {
			identity: identity.map(written),
			...(own && { resource: written(byArns(own, request.principal)) }),
			boundary: boundary.map(written),
			session: session.map(written),
			scp: (policies.scp ?? []).map((level) => level.map(written)),
			rcp: (policies.rcp ?? []).map((level) => level.map(written)),
			endpoint: endpoint.map(written),
			blockPublicAccess: policies.blockPublicAccess ?? false
		},
		unknown: { layers: [], keys: [] }
	};
}

function requestForm({ principal, resourceAccount, ...asked }: Request): RequestForm {
	return {
		...asked,
		principal: principalText(principal),
		...(resourceAccount !== undefined && { resourceAccount })
	};
}

/** As `parsePrincipal` reads it. */
export function principalText(principal: Principal): string {
	switch (principal.kind) {
		case 'root':
		case 'user':
		case 'role':
		case 'federatedUser':
			return principal.arn;
		case 'federated':
			return principal.provider;
		case 'service':
		case 'canonicalUser':
			return principal.name;
		case 'anonymous':
			return '*';
	}
}

/**
 * An account keeps whom a policy names by their unique ids, which nobody elsewhere knows: written down,
 * the one who asks goes by the ARN.
 */
function byArns({ policy, ...attached }: AttachedPolicy, principal: Principal) {
	const [id, arn] = idAndArn(principal);
	if (id === undefined || arn === undefined) return { ...attached, policy };
	const statements = policy.document.statements.map((statement) => {
		const named = statement.principal;
		if (!named) return statement;
		const names = named.names.map((name) => (name.value === id ? { ...name, value: arn } : name));
		return { ...statement, principal: { ...named, names } };
	});
	return { ...attached, policy: { document: { ...policy.document, statements } } };
}

/** The unique id of the user or role who asks, or behind whom a session stands, with the ARN. */
function idAndArn(principal: Principal): readonly (string | undefined)[] {
	switch (principal.kind) {
		case 'user':
			return [principal.id, principal.arn];
		case 'role':
			return [principal.id, principal.roleArn];
		case 'federatedUser':
			return [principal.user?.id, principal.user?.arn];
		case 'root':
		case 'federated':
		case 'service':
		case 'canonicalUser':
		case 'anonymous':
			return [];
	}
}

function written({ name, policy }: Pick<AttachedPolicy, 'name'> & Documented) {
	return { name, document: toJson(policy.document) };
}
