import { asset } from '$app/paths';
import type { Site } from '$lib/classroom/lms/package';
// Named here so that it is built: a package finds it in the list of files.
import launch from './launch?worker&url';

/** The site that this page is a part of, from its offline copy where there is one. */
export async function siteHere(): Promise<Site> {
	const root = new URL(asset('/'), location.href);
	const got = async (path: string) => {
		const response = await fetch(new URL(path, root));
		if (!response.ok) throw new Error(`${path} answers ${response.status}`);
		return response;
	};
	const paths: unknown = await (await got('files.json')).json();
	if (!Array.isArray(paths)) throw new Error('files.json is no list');
	const script = new URL(launch, root).pathname.slice(root.pathname.length);
	if (!paths.includes(script)) throw new Error(`files.json is of another version: no ${script}`);
	return {
		paths: paths.map(String),
		read: async (path) => new Uint8Array(await (await got(path)).arrayBuffer())
	};
}
