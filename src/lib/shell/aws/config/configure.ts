import { Quiet, syntax, usage, type Exit } from '../exit';
import { written } from '../files';
import { absolute } from '../paths';
import { parseArguments } from '../input/argument-parser';
import type { Session } from '../session';
import { credentialsFor } from './credentials';
import { updateIni } from './ini';
import { configPathIn, credentialsPathIn, namesOf, scoped, textIn } from './profiles';
import { currentProfile, profileAsked, regionSetting } from './settings';

/** `aws configure` and what is below it. */
export async function configure(session: Session, words: readonly string[]): Promise<void> {
	const [subcommand, ...rest] = words;
	switch (subcommand) {
		case undefined:
			return ask(session);
		case 'list':
			return list(session, rest);
		case 'list-profiles':
			return listProfiles(session, rest);
		case 'get':
			return get(session, rest);
		case 'set':
			return set(session, rest);
		case 'add-model':
		case 'import':
		case 'sso':
		case 'sso-session':
		case 'export-credentials':
		case 'wizard':
			throw usage(`aws configure ${subcommand} is not there in this terminal.`);
		default:
			throw subcommand.startsWith('-') ? unknown(words) : wrongSubcommand(subcommand);
	}
}

const subcommands =
	'list get set add-model import list-profiles sso sso-session export-credentials wizard'.split(
		' '
	);

function wrongSubcommand(word: string): Exit {
	const argument = {
		flag: 'subcommand',
		name: 'subcommand',
		takes: 'one',
		choices: subcommands
	} as const;
	parseArguments([argument], [word]);
	return syntax('argument subcommand');
}

function unknown(words: readonly string[]): Exit {
	return usage(`Unknown options: ${words.join(', ')}`);
}

const asked = [
	['aws_access_key_id', 'AWS Access Key ID'],
	['aws_secret_access_key', 'AWS Secret Access Key'],
	['region', 'Default region name'],
	['output', 'Default output format']
] as const;

async function ask(session: Session): Promise<void> {
	const profile = profileAsked(session) ?? 'default';
	const known = scoped(session.profiles, profile);
	const given: Record<string, string> = {};
	for (const [name, prompt] of asked) {
		const value = textIn(known, name);
		const shown =
			name.startsWith('aws_') && value !== undefined ? masked(value) : (value ?? 'None');
		const told = await session.ask(`${prompt} [${shown}]: `);
		if (told !== '' && told !== value) given[name] = told;
	}
	save(session, profile, given);
}

const secrets = new Set(['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token']);

function save(
	session: Session,
	profile: string,
	values: Readonly<Record<string, string | Readonly<Record<string, string>>>>
): void {
	const { environment } = session.started;
	const parts = [
		[credentialsPathIn(environment), profile, (name: string) => secrets.has(name)],
		[configPathIn(environment), sectionOf(profile), (name: string) => !secrets.has(name)]
	] as const;
	for (const [path, section, belongs] of parts) {
		const own = Object.fromEntries(Object.entries(values).filter(([name]) => belongs(name)));
		if (Object.keys(own).length === 0) continue;
		const full = absolute(path, session.disk);
		const before = session.files.content.get(full);
		const text = typeof before === 'string' ? before : '';
		session.files = written(session.files, full, updateIni(text, section, own));
	}
}

function sectionOf(profile: string): string {
	if (profile === 'default' || profile === 'plugins') return profile;
	return /[ \t]/.test(profile) ? `profile '${profile}'` : `profile ${profile}`;
}

function masked(value: string): string {
	return '*'.repeat(16) + value.slice(-4);
}

type Row = readonly [name: string, value: string, type: string, place: string];

async function list(session: Session, words: readonly string[]): Promise<void> {
	if (words.length > 0) throw unknown(words);
	const rows: Row[] = [
		['Name', 'Value', 'Type', 'Location'],
		['----', '-----', '----', '--------'],
		profileRow(session),
		...(await keyRows(session)),
		regionRow(session)
	];
	for (const [name, value, type, place] of rows) {
		session.print(`${name.padStart(10)} ${value.padStart(24)} ${type.padStart(16)}    ${place}\n`);
	}
}

function profileRow({ globals, started: { environment } }: Session): Row {
	if (globals.profile !== undefined) return ['profile', globals.profile, 'manual', '--profile'];
	const value = environment.get('AWS_PROFILE') ?? environment.get('AWS_DEFAULT_PROFILE');
	if (value !== undefined) {
		return ['profile', value, 'env', `['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']`];
	}
	return ['profile', ...notSet];
}

async function keyRows(session: Session): Promise<readonly Row[]> {
	const found = await credentialsFor(session);
	if (!found)
		return [
			['access_key', ...notSet],
			['secret_key', ...notSet]
		];
	const { method, credentials } = found;
	return [
		['access_key', masked(credentials.accessKeyId), method, ''],
		['secret_key', masked(credentials.secretAccessKey), method, '']
	];
}

function regionRow(session: Session): Row {
	const found = regionSetting(session);
	if (!found) return ['region', ...notSet];
	const place = found.type === 'env' ? `['AWS_REGION', 'AWS_DEFAULT_REGION']` : found.place;
	return ['region', found.value, found.type, place];
}

const notSet = ['<not set>', 'None', 'None'] as const;

function listProfiles(session: Session, words: readonly string[]): void {
	if (words.length > 0) throw unknown(words);
	for (const name of namesOf(session.profiles)) session.print(`${name}\n`);
}

const one = (flag: string) => ({ flag, name: flag, takes: 'one', required: true }) as const;

function get(session: Session, words: readonly string[]): void {
	const { values, rest } = parseArguments([one('varname')], words);
	if (rest.length > 0) throw unknown(rest);
	const value = valueAt(session, String(values.get('varname')));
	if (value === undefined) throw new Quiet(1);
	if (typeof value !== 'string') {
		session.complain(
			`varname (${String(values.get('varname'))}) must reference a value, not a section or sub-section.`
		);
		throw new Quiet(1);
	}
	session.print(`${value}\n`);
}

type Value = ReturnType<ReadonlyMap<string, string | ReadonlyMap<string, string>>['get']>;

function valueAt(session: Session, path: string): Value {
	const parts = path.split('.');
	const [first = '', second = ''] = parts;
	if (parts.length === 1) return currentProfile(session).get(first);
	const { profiles } = session;
	const isNamed = first === 'default' || namesOf(profiles).includes(first);
	const [profile, name, ...rest] =
		first === 'profile'
			? parts.slice(1)
			: isNamed
				? parts
				: [profileAsked(session) ?? 'default', ...parts];
	if (first === 'plugins' && parts.length === 2) return profiles.others.get(first)?.get(second);
	const value = scoped(profiles, profile ?? '')?.get(name ?? '');
	if (rest.length !== 1) return value;
	return value === undefined || typeof value === 'string' ? undefined : value.get(rest[0] ?? '');
}

function set(session: Session, words: readonly string[]): void {
	const { values, rest } = parseArguments([one('varname'), one('value')], words);
	if (rest.length > 0) throw unknown(rest);
	const value = String(values.get('value'));
	const parts = String(values.get('varname')).split('.');
	const [first = ''] = parts;
	const isScoped = parts.length > 1 && (first === 'default' || first === 'profile');
	const profile = !isScoped
		? (profileAsked(session) ?? 'default')
		: first === 'default'
			? 'default'
			: (parts[1] ?? '');
	const [name = '', inner] = isScoped ? parts.slice(first === 'default' ? 1 : 2) : parts;
	save(session, profile, { [name]: inner === undefined ? value : { [inner]: value } });
}
