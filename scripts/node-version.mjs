// No syntax or import here that an old Node cannot read: it has to live to say what is wrong.
import { readFileSync } from 'fs';

/**
 * What is wrong with this version of Node, as one sentence, or undefined.
 * @param {string} version such as 20.19.0
 * @param {string} range such as >=20.19
 */
export function nodeComplaint(version, range) {
	const [major, minor] = numbers(version);
	const [neededMajor, neededMinor] = numbers(range);
	if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined;
	return (
		`Leastwise needs Node ${neededMajor}.${neededMinor} or newer, and this is Node ${version}. ` +
		'Get a current one from https://nodejs.org and try again.'
	);
}

/** Ends the process with a sentence when Node is older than package.json asks for. */
export function requireNode() {
	const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
	const complaint = nodeComplaint(process.versions.node, engines.node);
	if (complaint) {
		console.error(complaint);
		process.exit(1);
	}
}

/**
 * @param {string} text
 * @returns {[number, number]} major and minor
 */
function numbers(text) {
	const match = /(\d+)\.(\d+)/.exec(text);
	if (!match) throw new Error(`Not a version of Node: ${text}`);
	return [Number(match[1]), Number(match[2])];
}
