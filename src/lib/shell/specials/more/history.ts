import { complain, type Run } from '../special';

export const history: Run = async (running, args, ends) => {
	const { shell } = running;
	if (args[0] === '-c') {
		running.shell = { ...shell, history: [] };
		return 0;
	}
	const many = args[0] === undefined ? shell.history.length : Number(args[0]);
	if (!Number.isInteger(many) || many < 0) {
		return complain(ends, `history: ${args[0]}: numeric argument required`);
	}
	const from = Math.max(0, shell.history.length - many);
	const rows = shell.history.slice(from).map((line, index) => {
		return `${String(from + index + 1).padStart(5)}  ${line}\n`;
	});
	ends.write({ to: 'stdout', text: rows.join('') });
	return 0;
};
