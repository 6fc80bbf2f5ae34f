import { general } from '../exit';
import { absolute } from '../paths';
import type { Around } from '../../program';
import { readIni, type Ini, type Section } from './ini';

type Disk = Pick<Around, 'environment' | 'directory' | 'files'>;

/** What `~/.aws/config` and `~/.aws/credentials` say, profile by profile. */
export interface Profiles {
	readonly config: ReadonlyMap<string, Section>;
	readonly credentials: ReadonlyMap<string, Section>;
	/** Sections that are no profiles, such as `plugins`. */
	readonly others: Ini;
	/** As they are named, with `~`. */
	readonly configPath: string;
	readonly credentialsPath: string;
}

export const configPathIn = (environment: Around['environment']) =>
	environment.get('AWS_CONFIG_FILE') ?? '~/.aws/config';
export const credentialsPathIn = (environment: Around['environment']) =>
	environment.get('AWS_SHARED_CREDENTIALS_FILE') ?? '~/.aws/credentials';

export function profilesIn(disk: Disk): Profiles {
	const configPath = configPathIn(disk.environment);
	const credentialsPath = credentialsPathIn(disk.environment);
	const config = new Map<string, Section>();
	const others = new Map<string, Section>();
	for (const [name, section] of iniAt(configPath, disk)) {
		const profile = profileNamed(name);
		if (profile === undefined) others.set(name, section);
		else config.set(profile, section);
	}
	return { config, credentials: iniAt(credentialsPath, disk), others, configPath, credentialsPath };
}

/** `profile audit`, `profile "of audit"`, `default`. */
function profileNamed(header: string): string | undefined {
	if (header === 'default') return header;
	const [, name] = /^profile\s+(.+)$/.exec(header.trim()) ?? [];
	return name?.replace(/^(["'])(.*)\1$/, '$2');
}

function iniAt(path: string, disk: Disk): Ini {
	const content = disk.files.content.get(absolute(path, disk));
	if (content === undefined) return new Map();
	const read = typeof content === 'string' ? readIni(content) : undefined;
	if (!read) throw general(`Unable to parse config file: ${absolute(path, disk)}`);
	return read;
}

/** Both files' values of a profile, those of credentials first; nothing where no file has it. */
export function scoped({ config, credentials }: Profiles, name: string): Section | undefined {
	const [own, secret] = [config.get(name), credentials.get(name)];
	return own || secret ? new Map([...(own ?? []), ...(secret ?? [])]) : undefined;
}

export function namesOf({ config, credentials }: Profiles): readonly string[] {
	return [...new Set([...config.keys(), ...credentials.keys()])];
}

export function textIn(section: Section | undefined, name: string): string | undefined {
	const value = section?.get(name);
	return typeof value === 'string' ? value : undefined;
}
