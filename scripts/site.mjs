import { buildIfStale } from './build.mjs';
import { installIfStale } from './install.mjs';
import { orSay } from './sentence.mjs';

/**
 * From whatever state the checkout is in to a served site.
 * @param {string[]} args
 */
export function startSite(args) {
	return orSay(async () => {
		installIfStale();
		buildIfStale();
		const { serveFromCommandLine } = await import('./serve.mjs'); // needs what was just installed
		await serveFromCommandLine(args);
	});
}
