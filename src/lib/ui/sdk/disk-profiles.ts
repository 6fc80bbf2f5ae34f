import { readIni } from '$lib/shell/aws/config/ini';
import type { KeptTerminal } from '$lib/shell/kept';
import type { Lent } from './host';

/** What a profile of the terminal's `~/.aws` signs with, by its name. */
export type DiskProfiles = ReadonlyMap<string, Lent>;

export const noProfiles: DiskProfiles = new Map();

/** The profiles that the terminal's files have. One that assumes a role says how a program does that. */
export function diskProfiles(kept: KeptTerminal | undefined): DiskProfiles {
	const sections = new Map<string, Map<string, string>>();
	const home = kept?.variables.find(({ name }) => name === 'HOME')?.value ?? '';
	for (const name of ['config', 'credentials']) {
		const file = kept?.files.find(({ path }) => path === `${home}/.aws/${name}`);
		const read = file && 'text' in file ? readIni(file.text) : undefined;
		for (const [header, section] of read ?? []) {
			const profile = header.replace(/^profile\s+/, '');
			const known = sections.get(profile) ?? new Map<string, string>();
			for (const [key, value] of section) if (typeof value === 'string') known.set(key, value);
			sections.set(profile, known);
		}
	}
	return new Map(
		[...sections].flatMap(([name, section]) => {
			const lent = lentBy(name, section);
			return lent ? [[name, lent] as const] : [];
		})
	);
}

function lentBy(name: string, section: ReadonlyMap<string, string>): Lent | undefined {
	const [id, secret] = [section.get('aws_access_key_id'), section.get('aws_secret_access_key')];
	const token = section.get('aws_session_token');
	const region = section.get('region');
	const at = region === undefined ? {} : { region };
	if (id !== undefined && secret !== undefined) {
		const key = { ...at, accessKeyId: id, secretAccessKey: secret };
		return token === undefined ? key : { ...key, sessionToken: token };
	}
	const role = section.get('role_arn');
	if (role === undefined) return undefined;
	return {
		...at,
		none: `The profile ${name} assumes ${role}. In a program, send an AssumeRoleCommand, and give what it answers as credentials.`
	};
}
