import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Credentials } from '../../program';
import { configuration, Exit, exitCodes, general } from '../exit';
import { written } from '../files';
import { absolute } from '../paths';
import { isNamed } from '../../../wire/json';
import type { Session } from '../session';
import { scoped, textIn, type Profiles } from './profiles';
import { profileAsked, profileNotFound } from './settings';

/** Credentials, and where they come from, as `aws configure list` tells it. */
export interface Found {
	readonly credentials: Credentials;
	readonly method: string;
}

/**
 * The credentials that a command is signed with: from the environment, by assuming the profile's role,
 * from the files, or what the console lends. A profile that is asked for by option leaves the
 * environment out.
 *
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-authentication.html#cli-chap-authentication-precedence
 */
export async function credentialsFor(session: Session): Promise<Found | undefined> {
	const asked = profileAsked(session);
	const profile = asked ?? 'default';
	const { profiles } = session;
	if (session.globals.profile === undefined) {
		const own = fromEnvironment(session);
		if (own) return own;
	}
	if (asked !== undefined && !scoped(profiles, asked)) throw profileNotFound(asked);
	if (textIn(scoped(profiles, profile), 'role_arn') !== undefined) {
		return { credentials: await assumed(session, profile, []), method: 'assume-role' };
	}
	const kept = fromFiles(profiles, profile);
	if (kept) return kept;
	const lent = session.started.account.lent();
	return lent && { credentials: lent, method: 'container-role' };
}

/** Those that must be there, since the call is to be signed. */
export async function neededCredentials(session: Session): Promise<Credentials | undefined> {
	if (!session.globals.isSigned) return undefined;
	const found = await credentialsFor(session);
	if (found) return found.credentials;
	throw configuration(
		'Unable to locate credentials. You can configure credentials by running "aws configure".'
	);
}

function fromEnvironment({ started: { environment } }: Session): Found | undefined {
	const id = environment.get('AWS_ACCESS_KEY_ID') ?? '';
	if (id === '') return undefined;
	const secret = environment.get('AWS_SECRET_ACCESS_KEY') ?? '';
	if (secret === '') throw partial('env', 'AWS_SECRET_ACCESS_KEY');
	return { credentials: keys(id, secret, environment.get('AWS_SESSION_TOKEN')), method: 'env' };
}

function fromFiles({ config, credentials }: Profiles, profile: string): Found | undefined {
	const places = [
		['shared-credentials-file', credentials.get(profile)],
		['config-file', config.get(profile)]
	] as const;
	for (const [method, section] of places) {
		const id = textIn(section, 'aws_access_key_id');
		if (id === undefined) continue;
		const secret = textIn(section, 'aws_secret_access_key');
		if (secret === undefined) throw partial(method, 'aws_secret_access_key');
		return { credentials: keys(id, secret, textIn(section, 'aws_session_token')), method };
	}
	return undefined;
}

function keys(
	accessKeyId: string,
	secretAccessKey: string,
	sessionToken: string | undefined
): Credentials {
	const token = sessionToken === undefined || sessionToken === '' ? {} : { sessionToken };
	return { accessKeyId, secretAccessKey, ...token };
}

const partial = (provider: string, missing: string) =>
	general(`Partial credentials found in ${provider}, missing: ${missing}`);

/** Assumes the role of a profile with the credentials of what it names as its source. */
async function assumed(
	session: Session,
	profile: string,
	visited: readonly string[]
): Promise<Credentials> {
	const section = scoped(session.profiles, profile);
	const parameters = {
		RoleArn: textIn(section, 'role_arn') ?? '',
		...optional('ExternalId', textIn(section, 'external_id')),
		...optional('SerialNumber', textIn(section, 'mfa_serial')),
		...optional('DurationSeconds', number(textIn(section, 'duration_seconds')))
	};
	const name = textIn(section, 'role_session_name');
	const cached = cachePath(session, { ...parameters, ...optional('RoleSessionName', name) });
	const kept = keptIn(session, cached);
	if (kept) return kept;
	const source = await sourceOf(session, profile, [...visited, profile]);
	const serial = textIn(section, 'mfa_serial');
	const code =
		serial === undefined ? undefined : await session.ask(`Enter MFA code for ${serial}: `, true);
	const now = Math.floor(session.started.account.now() / 1000);
	const answer = await session.call(
		{
			service: 'sts',
			operation: 'AssumeRole',
			parameters: {
				...parameters,
				RoleSessionName: name ?? `botocore-session-${now}`,
				...optional('TokenCode', code)
			}
		},
		source
	);
	if (!answer.ok) {
		const { code: told, message } = answer.error;
		const text = `An error occurred (${told}) when calling the AssumeRole operation: ${message}`;
		throw new Exit(exitCodes.service, text);
	}
	session.files = written(session.files, cached, JSON.stringify(answer.value));
	const made = keptIn(session, cached);
	if (!made) throw general('The role was assumed, and its credentials cannot be used.');
	return made;
}

function optional<Value>(name: string, value: Value | undefined): Readonly<Record<string, Value>> {
	return value === undefined ? {} : { [name]: value };
}

function number(text: string | undefined): number | undefined {
	return text === undefined || !/^\d+$/.test(text) ? undefined : Number(text);
}

async function sourceOf(
	session: Session,
	profile: string,
	visited: readonly string[]
): Promise<Credentials> {
	const section = scoped(session.profiles, profile);
	const source = textIn(section, 'source_profile');
	const from = textIn(section, 'credential_source');
	if (source === undefined && from === undefined) {
		throw general(
			`Partial credentials found in assume-role, missing: source_profile or credential_source`
		);
	}
	if (source !== undefined && from !== undefined) {
		throw general(`The profile "${profile}" contains both source_profile and credential_source.`);
	}
	if (source === undefined) return fromSource(session, from ?? '');
	const named = scoped(session.profiles, source);
	if (!named) {
		throw general(
			`The source_profile "${source}" referenced in the profile "${profile}" does not exist.`
		);
	}
	const isChained = textIn(named, 'role_arn') !== undefined;
	const hasKeys = textIn(named, 'aws_access_key_id') !== undefined;
	if (visited.includes(source) && !(source === profile && hasKeys)) {
		const all = `[${visited.map((each) => `'${each}'`).join(', ')}]`;
		throw general(
			`Infinite loop in credential configuration detected. Attempting to load from profile ${source} which has already been visited. Visited profiles: ${all}`
		);
	}
	const found = isChained && !hasKeys ? undefined : fromFiles(session.profiles, source);
	if (found) return found.credentials;
	if (isChained) return assumed(session, source, visited);
	throw general(`The source profile "${source}" must have credentials.`);
}

function fromSource(session: Session, from: string): Credentials {
	const found =
		from === 'Environment'
			? fromEnvironment(session)?.credentials
			: from === 'EcsContainer'
				? session.started.account.lent()
				: undefined;
	if (found) return found;
	throw general(
		`Error when retrieving credentials from ${from}: No credentials found in credential_source referenced in profile ${profileAsked(session) ?? 'default'}`
	);
}

/** A role once assumed is kept until it expires, in a file of its own, as the CLI keeps it. */
function cachePath(session: Session, parameters: Readonly<Record<string, unknown>>): string {
	const names = Object.keys(parameters).sort();
	const members = names.map(
		(name) => `${JSON.stringify(name)}: ${JSON.stringify(parameters[name])}`
	);
	const digest = bytesToHex(sha1(utf8ToBytes(`{${members.join(', ')}}`)));
	return absolute(`~/.aws/cli/cache/${digest}.json`, session.disk);
}

function keptIn(session: Session, path: string): Credentials | undefined {
	const content = session.files.content.get(path);
	if (typeof content !== 'string') return undefined;
	let kept: unknown;
	try {
		kept = JSON.parse(content);
	} catch {
		return undefined;
	}
	const { Credentials: credentials } = asNamed(kept);
	const {
		AccessKeyId: id,
		SecretAccessKey: secret,
		SessionToken: token,
		Expiration: end
	} = asNamed(credentials);
	const isFresh = Date.parse(String(end)) - session.started.account.now() > 15 * 60_000;
	return typeof id === 'string' &&
		typeof secret === 'string' &&
		typeof token === 'string' &&
		isFresh
		? keys(id, secret, token)
		: undefined;
}

function asNamed(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && isNamed(value as never)
		? (value as Readonly<Record<string, unknown>>)
		: {};
}
