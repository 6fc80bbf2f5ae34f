import { isEnded, optionsOf } from '../options';
import { fails, prints } from '../said';
import type { Run } from './run';

/** Who one is on this computer: its only user. */
export const id: Run = async ({ args }) => {
	const read = optionsOf('id', args, 'ugGn');
	if (isEnded(read)) return read;
	const { has, rest } = read;
	const [other] = rest.filter((name) => name !== user);
	if (other !== undefined) return fails(`id: '${other}': no such user`);
	const one = ['u', 'g', 'G'].some((letter) => has.has(letter));
	if (!one && has.has('n'))
		return fails('id: cannot print only names or real IDs in default format');
	if (one) return prints(`${has.has('n') ? user : number}\n`);
	const named = `${number}(${user})`;
	return prints(`uid=${named} gid=${named} groups=${named}\n`);
};

const user = 'cloudshell-user';
const number = '1000';

/** Commands are as on Linux; the machine is the page. */
const parts = [
	['s', 'Linux'],
	['n', 'cloudshell'],
	['r', 'leastwise'],
	['v', 'in a browser'],
	['m', 'wasm'],
	['o', 'Leastwise']
] as const;

export const uname: Run = async ({ args }) => {
	const read = optionsOf('uname', args, 'asnrvmo');
	if (isEnded(read)) return read;
	const { has } = read;
	const wanted = has.size === 0 ? new Set(['s']) : has;
	const shown = parts.filter(([letter]) => wanted.has('a') || wanted.has(letter));
	return prints(`${shown.map(([, text]) => text).join(' ')}\n`);
};

export const hostname: Run = async () => prints('cloudshell\n');
