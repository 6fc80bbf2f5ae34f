import type { AttachedPolicy } from '../decide/layers';
import { toJson } from '../format';
import type { Question } from '../question';
import type { Principal, Request } from '../request';
import type { QuestionForm, RequestForm } from './form';

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
			...(own && { resource: written(own) }),
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
function principalText(principal: Principal): string {
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

function written({ name, policy }: AttachedPolicy) {
	return { name, document: toJson(policy.document) };
}
