import { refuse, type Read } from './fault';
import { readForm, type Form } from './form';
import { pathOf, queryOf, type HttpRequest } from './http';
import { protocols, serviceNamed, serviceOfVersion, type WireService } from './protocol';
import { readSigned, type Signed } from './sigv4/scheme';

/** What a request asks for, before anything is checked. */
export interface Asked {
	readonly form: Form;
	readonly action: string;
	readonly version: string | undefined;
	readonly signed: Read<Signed> | undefined;
	/** By the API's version, or else by what the signature is for. */
	readonly service: WireService | undefined;
}

export function askedIn(request: HttpRequest): Asked {
	const body = request.method === 'POST' ? new TextDecoder().decode(request.body) : '';
	const form = readForm(body, queryOf(request));
	const version = form.get('Version');
	const signed = readSigned(request);
	return {
		form,
		action: form.get('Action') ?? '',
		version,
		signed,
		service: serviceOfVersion(version) ?? serviceNamed(scopeIn(signed))
	};
}

/** Which service's operation is meant, or why none can be. */
export function serviceAsked(request: HttpRequest, asked: Asked): Read<WireService> {
	const { action, version, service } = asked;
	if (pathOf(request) !== '/') {
		return refuse('InvalidAction', 'IAM and STS are called at the path / and nowhere else.');
	}
	if (action === '') return refuse('MissingAction', 'Missing Action');
	if (!service || protocols[service].version !== version) {
		const given = shortened(version ?? 'NO_VERSION_SPECIFIED');
		return refuse(
			'InvalidAction',
			`Could not find operation ${shortened(action)} for version ${given}`
		);
	}
	return { ok: true, value: service };
}

/** The service that the signature is for, whichever it is. */
function scopeIn(signed: Read<Signed> | undefined): string | undefined {
	return signed?.ok ? signed.value.scope.service : undefined;
}

function shortened(text: string): string {
	return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
