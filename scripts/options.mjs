import { parseArgs } from 'node:util';
import { Sentence } from './sentence.mjs';

/**
 * Takes a script's arguments apart; what it does not take is told in a sentence.
 * @template {string} Name
 * @param {string[]} args
 * @param {readonly Name[]} names of options with a value
 * @returns {Partial<Record<Name, string>>}
 */
export function readOptions(args, names) {
	const options = Object.fromEntries(
		names.map((name) => [name, { type: /** @type {const} */ ('string') }])
	);
	try {
		const { values } = parseArgs({ args, options });
		return /** @type {Partial<Record<Name, string>>} */ (values);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		const known = names.map((name) => `--${name} ${name.toUpperCase()}`).join(', ');
		const [said = ''] = error.message.split(/\.\s|\n/, 1);
		throw new Sentence(`${said.replace(/\.$/, '')}. What can be said here: ${known}.`);
	}
}
