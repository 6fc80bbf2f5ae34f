import { existsSync, readdirSync } from 'node:fs';
import { Sentence } from './sentence.mjs';

/**
 * Every page of a built site: its address and its file.
 * @param {string} build
 * @returns {{ path: string, file: string }[]}
 */
export function pages(build) {
	if (!existsSync(build)) throw new Sentence('There is no build yet. Run "npm run build" first.');
	return readdirSync(build, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith('.html') && file !== '404.html')
		.map((file) => ({
			file,
			path: `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`
		}))
		.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
