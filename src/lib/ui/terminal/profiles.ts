import { textOf } from '$lib/shell/files';
import type { Shell } from '$lib/shell/shell';

export interface ProfilesKept {
	readonly names: readonly string[];
	/** The access key of the profile that is used where none is named. */
	readonly defaultKey: string | undefined;
}

/** The profiles in ~/.aws, by their headings. */
export function profilesIn({ files, variables }: Shell): ProfilesKept {
	const home = variables.get('HOME') ?? '';
	const read = (name: string) => textOf(files.content.get(`${home}/.aws/${name}`) ?? '');
	const [config, credentials] = [read('config'), read('credentials')];
	const names = [...`${config}\n${credentials}`.matchAll(/^\[(?:profile )?([^\]\s]+)\]/gm)];
	const [, own = ''] = credentials.split(/^\[default\]\s*$/m);
	const defaultKey = /^\s*aws_access_key_id\s*=\s*(\S+)/m.exec(own.split(/^\[/m)[0] ?? '')?.[1];
	return { names: [...new Set(names.map(([, name = '']) => name))], defaultKey };
}
