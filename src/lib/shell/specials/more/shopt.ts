import type { Option } from '../../shell';
import { complain, type Run } from '../special';

const shoptions: readonly Option[] = ['nullglob', 'inherit_errexit'];
/** Are on, or change nothing here. */
const usual = ['expand_aliases', 'checkwinsize', 'cmdhist', 'histappend', 'progcomp'];
const otherwise: ReadonlyMap<string, string> = new Map([
	['extglob', 'case takes several patterns, with | between them'],
	['globstar', 'find goes through directories'],
	['dotglob', 'name .* beside *'],
	['nocasematch', '${NAME,,} has small letters'],
	['lastpipe', 'while … done < <(…)']
]);

export const shopt: Run = async (running, args, ends) => {
	const flags = args.filter((arg) => arg.startsWith('-')).join('');
	const options = new Set(running.shell.options);
	let code = 0;
	for (const name of args.filter((arg) => !arg.startsWith('-'))) {
		const option = shoptions.find((each) => each === name);
		const isOn = option ? options.has(option) : usual.includes(name);
		if (/[su]/.test(flags)) {
			const isSet = flags.includes('s');
			if (option) options[isSet ? 'add' : 'delete'](option);
			else if (isSet !== isOn) {
				const instead = otherwise.get(name) ?? `${shoptions.join(' and ')} are`;
				code = complain(ends, `shell: shopt: ${name} is not there: ${instead}`);
			}
			continue;
		}
		if (!isOn) code = 1;
		const text = `${name.padEnd(15)}\t${isOn ? 'on' : 'off'}\n`;
		if (!flags.includes('q')) ends.write({ to: 'stdout', text });
	}
	running.shell = { ...running.shell, options };
	return code;
};
