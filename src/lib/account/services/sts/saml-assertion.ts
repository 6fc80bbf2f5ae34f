import type { XmlElement } from '@rgrove/parse-xml';
import { sha1 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import type { Context as ConditionKeys } from '../../../policy/request';
import type { Account } from '../../account';
import type { SamlProvider } from '../iam/model/roles';
import type { Time } from '../../base/time';
import { textFromBase64 } from './encoded';
import { fail, type Failed } from '../../base/applied';
import { lookUp } from '../../base/table';
import type { GivenTag } from '../iam/tags/tags';
import { entityIds } from '../iam/providers/metadata';
import { elementsNamed, readXml } from '../../base/xml';

/** Somebody whom a SAML provider vouches for. */
export interface SamlIdentity {
	readonly subject: string;
	/** `persistent`, `transient`, or another format's name. */
	readonly subjectType: string;
	readonly issuer: string;
	/** Where the assertion was sent to. */
	readonly audience: string;
	/** The same for all people of the provider. */
	readonly nameQualifier: string;
	readonly keys: ConditionKeys;
	readonly sessionName: string;
	/** Seconds. */
	readonly duration?: number;
	readonly tags: readonly GivenTag[];
	readonly transitive: readonly string[];
	readonly sourceIdentity?: string;
}

const prefix = 'https://aws.amazon.com/SAML/Attributes/';

/**
 * Reads a provider's answer to a sign-in. Its signature is not checked: whoever writes the scenario
 * writes the assertion.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
 */
export function readAssertion(
	account: Account,
	{ assertion, principalArn, roleArn }: Record<'assertion' | 'principalArn' | 'roleArn', string>,
	time: Time
): { readonly ok: true; readonly identity: SamlIdentity } | Failed {
	const provider = lookUp(account.iam.providers, principalArn);
	if (provider?.kind !== 'saml' || provider.arn !== principalArn) {
		return invalid("Specified provider doesn't exist");
	}
	const root = readXml(textFromBase64(assertion) ?? 'no XML');
	// The response around it may name another issuer.
	const said = root && elementsNamed('Assertion', root)[0];
	if (!said) return invalid('Invalid base64 SAMLResponse');
	const one = (name: string) => elementsNamed(name, said)[0];
	const issuer = textOf(one('Issuer'));
	if (!entityIds(provider).includes(issuer)) {
		return invalid('Issuer not present in specified provider');
	}
	const confirmed = one('SubjectConfirmationData')?.attributes;
	const until = Date.parse(confirmed?.['NotOnOrAfter'] ?? '');
	if (until <= time) return tooOld;

	const attributes = attributesOf(said);
	const value = (name: string) => attributes.get(`${prefix}${name}`)?.[0];
	const sessionName = value('RoleSessionName');
	if (!/^[\w+=,.@-]{2,64}$/.test(sessionName ?? '') || sessionName === undefined) {
		return invalid('RoleSessionName is required in AuthnResponse');
	}
	const roles = attributes.get(`${prefix}Role`) ?? [];
	if (!roles.some((role) => isFor(role, roleArn, principalArn))) return notForThisRole;

	const subject = one('NameID');
	const names = {
		subject: textOf(subject),
		subjectType: (subject?.attributes['Format'] ?? '').replace(
			/^urn:oasis:names:tc:SAML:2\.0:nameid-format:(?=persistent$|transient$)/,
			''
		),
		issuer,
		audience: confirmed?.['Recipient'] ?? '',
		nameQualifier: nameQualifierOf(account, provider, issuer)
	};
	const duration = Number(value('SessionDuration'));
	const source = value('SourceIdentity');
	return {
		ok: true,
		identity: {
			...names,
			keys: {
				'saml:sub': names.subject,
				'saml:sub_type': names.subjectType,
				'saml:iss': issuer,
				'saml:aud': names.audience,
				'saml:namequalifier': names.nameQualifier,
				'saml:doc': `${account.id}/${provider.name}`
			},
			sessionName,
			...(Number.isInteger(duration) && duration > 0 ? { duration } : {}),
			tags: tagsOf(attributes),
			transitive: attributes.get(`${prefix}TransitiveTagKeys`) ?? [],
			...(source === undefined ? {} : { sourceIdentity: source })
		}
	};
}

/** The values of each `Attribute`. */
function attributesOf(said: XmlElement): ReadonlyMap<string, readonly string[]> {
	return new Map(
		elementsNamed('Attribute', said).map((attribute) => [
			attribute.attributes['Name'] ?? '',
			elementsNamed('AttributeValue', attribute).map(textOf)
		])
	);
}

function textOf(element: XmlElement | undefined): string {
	return element?.text.trim() ?? '';
}

/** The two ARNs may stand in either order. */
function isFor(role: string, roleArn: string, principalArn: string): boolean {
	const arns = role.split(',').map((arn) => arn.trim());
	return arns.includes(roleArn) && arns.includes(principalArn);
}

function tagsOf(attributes: ReadonlyMap<string, readonly string[]>): GivenTag[] {
	const start = `${prefix}PrincipalTag:`;
	return [...attributes].flatMap(([name, [value = '']]) =>
		name.startsWith(start) ? [{ Key: name.slice(start.length), Value: value }] : []
	);
}

function nameQualifierOf(account: Account, { name }: SamlProvider, issuer: string): string {
	return base64.encode(sha1(utf8ToBytes(`${issuer}${account.id}/${name}`)));
}

function invalid(message: string): Failed {
	return fail('InvalidIdentityToken', message);
}

const tooOld = fail('ExpiredTokenException', 'Token must be redeemed within 5 minutes of issuance');
const notForThisRole = fail('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithSAML');
