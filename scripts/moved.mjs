import { addressOf } from './serve.mjs';

/**
 * What somebody must know who finds the site at another address than last time: a browser keeps
 * work by address, port included.
 * @param {{ port: number, taken: readonly string[] }} site
 * @param {number | undefined} lastPort
 * @returns {string[]} sentences
 */
export function remarks({ port, taken }, lastPort) {
	const [first] = taken;
	const held = first ? [`Another program has ${first}, the usual place of Leastwise.`] : [];
	if (lastPort === undefined || lastPort === port) return held;
	const back = taken.some((at) => at.endsWith(`:${lastPort}`))
		? 'stop that program and start again'
		: `start it with npm start -- --port ${lastPort}`;
	return [
		...held,
		`Last time it was at ${addressOf(lastPort)}, and browsers keep work by address: attempts made there are not lost, but do not show here. ` +
			`To go on with them, ${back}; to bring them here, export them there and import them here, both under Settings.`
	];
}
