import { separated } from '../../expand';
import { isEnded, optionsOf } from '../../programs/options';
import type { Running } from '../../runner/running';
import type { Ends } from '../../runner/streams';
import { listed, withArray, withVariable } from '../../shell';
import { complain, type Run } from '../special';

export const read: Run = async (running, args, ends) => {
	const read = optionsOf('read', args, 'rse', 'padntu');
	if (isEnded(read)) {
		for (const chunk of read.output) ends.write(chunk);
		return read.code;
	}
	const { has, values, rest } = read;
	const from = values.get('u') ?? '0';
	if (from !== '0') {
		return complain(ends, `shell: read: -u ${from} is not there: < file gives it another input`, 2);
	}
	const mark = values.get('d');
	const line = await lineOf(running, ends, values.get('p') ?? '', has.has('s'), mark);
	const text = line?.text ?? '';
	const many = values.get('n');
	const plain = (has.has('r') ? text : text.replace(/\\([^])/g, '$1')).slice(
		0,
		many === undefined ? undefined : Number(many)
	);
	const ifs = running.shell.variables.get('IFS') ?? ' \t\n';
	const array = values.get('a');
	if (array !== undefined) {
		const shell = withArray(running.shell, array, listed(fields(plain, ifs)));
		if (typeof shell === 'string') return complain(ends, `shell: read: ${shell}`);
		running.shell = shell;
		return line?.isWhole ? 0 : 1;
	}
	const names = rest.length > 0 ? rest : ['REPLY'];
	const given = rest.length > 0 ? fields(plain, ifs, names.length) : [plain];
	for (const [at, name] of names.entries()) {
		if (!/^[A-Za-z_]\w*$/.test(name)) {
			return complain(ends, `shell: read: \`${name}': not a valid identifier`);
		}
		const shell = withVariable(running.shell, name, given[at] ?? '');
		if (typeof shell === 'string') return complain(ends, `shell: read: ${name}: ${shell}`);
		running.shell = shell;
	}
	return line?.isWhole ? 0 : 1;
};

async function lineOf(
	{ io, spent }: Running,
	{ stdin }: Ends,
	prompt: string,
	isSecret: boolean,
	mark = '\n'
) {
	if (!stdin.isTerminal) return stdin.upTo(mark === '' ? '\0' : mark);
	const typed = await io.ask(prompt === '' ? 'read:' : prompt, isSecret);
	if (typed === undefined) return undefined;
	if (isSecret && typed !== '') spent.passwords = [...spent.passwords, typed];
	return { text: typed, isWhole: true };
}

/** A line as IFS takes it apart; the last of so many fields is all that is left. */
function fields(text: string, ifs: string, most = Infinity): readonly string[] {
	if (ifs === '') return text === '' ? [] : [text];
	const found: string[] = [];
	let at = 0;
	let isOpen = false;
	for (const { text: run, separates } of separated(text, ifs)) {
		if (separates === undefined) {
			if (found.length === most - 1) {
				found.push(withoutEnd(text.slice(at), ifs));
				return found;
			}
			found.push(run);
			isOpen = true;
		} else if (separates === 'mark' && !isOpen) {
			if (found.length === most - 1) {
				found.push(withoutEnd(text.slice(at), ifs));
				return found;
			}
			found.push('');
		} else isOpen = false;
		at += run.length;
	}
	return found;
}

/** Blanks of IFS at the end are none of the last field. */
function withoutEnd(text: string, ifs: string): string {
	let end = text.length;
	while (end > 0 && ' \t\n'.includes(text[end - 1] ?? '') && ifs.includes(text[end - 1] ?? ''))
		end--;
	return text.slice(0, end);
}
