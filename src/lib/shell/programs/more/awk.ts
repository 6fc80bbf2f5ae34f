import { unescaped } from '../escapes';
import { inputsOf } from '../input';
import { fails } from '../said';
import { contentAt } from '../../runner/redirects';
import { awkProgram } from './awk-read';
import { Awk, type AwkInput } from './awk-run';
import { AwkFault } from './awk-syntax';
import type { Run } from './run';

/** Among the files. */
const assignment = /^([A-Za-z_]\w*)=(.*)$/s;

export const awk: Run = async (started) => {
	const variables: (readonly [string, string])[] = [];
	const left = [...started.args];
	let source: string | undefined;
	for (let arg = left[0]; arg !== undefined && /^-./.test(arg); arg = left[0]) {
		left.shift();
		if (arg === '--') break;
		const letter = arg[1] ?? '';
		if (!['F', 'v', 'f'].includes(letter))
			return fails(`awk: ${arg} is not there: -F -v -f are`, 2);
		const value = arg.length > 2 ? arg.slice(2) : (left.shift() ?? '');
		if (letter === 'F') variables.push(['FS', value === 't' ? '\t' : unescaped(value)]);
		if (letter === 'v') {
			const [name = '', text = ''] = value.split(/=(.*)/s);
			variables.push([name, unescaped(text)]);
		}
		if (letter === 'f') {
			const text = contentAt(started, value);
			if (typeof text !== 'string') return fails(`awk: ${value}: ${text.fault}`, 2);
			source = text;
		}
	}
	source ??= left.shift();
	if (source === undefined) return fails("awk: usage: awk [-F x] '{print $1}' [file …]", 2);
	try {
		const awk = new Awk(awkProgram(source), variables);
		const names = left.some((name) => !assignment.test(name)) ? left : [...left, '-'];
		const faults: string[] = [];
		const inputs = names.map((name): AwkInput => {
			const [, variable, value = ''] = assignment.exec(name) ?? [];
			if (variable !== undefined) {
				return { kind: 'variable', name: variable, value: unescaped(value) };
			}
			const text = () => {
				const { inputs, faults: found } = inputsOf('awk', [name], started);
				faults.push(...found.map(({ text }) => text));
				return inputs[0]?.text ?? '';
			};
			return { kind: 'text', name: name === '-' ? '' : name, text };
		});
		const ran = await awk.run(inputs, () => started.pause());
		return {
			code: faults.length > 0 ? 2 : ran.code,
			output: [...faults.map((text) => ({ to: 'stderr', text }) as const), ...ran.out]
		};
	} catch (fault) {
		if (!(fault instanceof AwkFault)) throw fault;
		return fails(`awk: ${fault.message}`, 2);
	}
};
