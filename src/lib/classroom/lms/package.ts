import { packForLms } from '../pack/lms-pack';
import { writePack } from '../pack/pack-file';
import type { Pack } from '../pack/pack';
import { ZipWriter } from '../../study/exchange/zip';
import type { ScormVersion } from './scorm/api';
import { manifestOf } from './scorm/manifest';
import { hasAddresses, relocated } from './site/relocate';

/** The files of a built site, wherever they are had from. */
export interface Site {
	/** Paths without a slash before them, as in `pack/index.html`. */
	readonly paths: readonly string[];
	read(path: string): Promise<Uint8Array>;
}

/** What a package tells the page that the LMS opens. */
export interface PackageInfo {
	readonly version: ScormVersion;
	/** The pack, as the text of a file. */
	readonly pack: string;
	/** The pack’s. */
	readonly id: string;
	/** Where the site’s first page lies in the package, and which pack it opens. */
	readonly page: string;
}

/** The script that talks to the LMS; the build names it by its content. */
const launch = /^_app\/immutable\/workers\/launch-[^/]*\.js$/;

/**
 * A zip that an LMS takes in: a page that talks to the LMS, and in a frame of it the site as far as the pack
 * needs it.
 *
 * @param tell how many of all files are in it
 */
export async function scormPackage(
	version: ScormVersion,
	pack: Pack,
	site: Site,
	tell: (done: number, all: number) => void = () => undefined
): Promise<Uint8Array> {
	const wanted = site.paths.filter((path) => isWanted(path, pack)).toSorted();
	const script = site.paths.find((path) => launch.test(path));
	if (script === undefined) throw new Error('This site has no script that talks to an LMS');
	const info: PackageInfo = {
		version,
		pack: writePack(packForLms(pack)),
		id: pack.id,
		page: `site/pack/index.html?pack=${encodeURIComponent(pack.id)}`
	};
	const own: Readonly<Record<string, string>> = {
		'index.html': pageOf(pack.title, `site/${script}`),
		'lms/launch.css': style,
		'lms/package.js': `globalThis.leastwisePackage = ${JSON.stringify(info)};\n`
	};
	const files = [...Object.keys(own), ...wanted.map((path) => `site/${path}`)];
	const zip = new ZipWriter();
	const add = (name: string, text: string) => zip.add(name, new TextEncoder().encode(text));
	const { id, title } = pack;
	// Some look for it as the first file.
	add('imsmanifest.xml', manifestOf(version, { id, title, files, start: 'index.html' }));
	for (const [name, text] of Object.entries(own)) add(name, text);
	for (const [at, path] of wanted.entries()) {
		tell(at, wanted.length);
		const bytes = await site.read(path);
		if (hasAddresses(path))
			add(`site/${path}`, relocated(path, new TextDecoder().decode(bytes), 'lms'));
		else zip.add(`site/${path}`, bytes);
	}
	tell(wanted.length, wanted.length);
	return zip.end();
}

/** Scripts and what they load, and of pages those that the pack leads to: all others are made by scripts. */
function isWanted(path: string, { items }: Pack): boolean {
	if (path.startsWith('_app/')) return !/\.(br|gz)$/.test(path);
	if (['icon.svg', 'apple-touch-icon.png', 'manifest.webmanifest'].includes(path)) return true;
	if (!path.endsWith('/index.html')) return false;
	return (
		path.startsWith('pack/') ||
		items.some((item) => {
			switch (item.kind) {
				case 'scenario':
					return path.startsWith(`scenarios/${item.scenario}/`);
				case 'chapter':
					return path.startsWith(`workbook/${item.chapter}/`);
				case 'questions':
				case 'exam':
					return false;
			}
		})
	);
}

function pageOf(title: string, script: string): string {
	const words = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'">
<title>${words}</title>
<link rel="stylesheet" href="lms/launch.css">
<script src="lms/package.js"></script>
<script type="module" src="${script}"></script>
</head>
<body>
<p id="told" role="status">Connecting with the LMS …</p>
<noscript><p>Scripts are switched off, and this course needs them.</p></noscript>
</body>
</html>
`;
}

const style = `:root { color-scheme: light dark; }
body { display: flex; flex-direction: column; height: 100vh; margin: 0; background: light-dark(#fbf9f5, #14191c); color: light-dark(#4a5359, #b9bcba); font: 0.875rem/1.4 system-ui, sans-serif; }
p { display: flex; gap: 0.75rem; align-items: center; margin: 0; padding: 0.25rem 1rem; border-bottom: 1px solid light-dark(#e4ded4, #2a3237); }
p[data-kind='trouble'] { color: light-dark(#8f2613, #ee8468); }
button { font: inherit; }
iframe { flex: 1; width: 100%; border: 0; }
`;
