import { spawn } from 'node:child_process';

/** Runs a program to its end, without any AWS settings of whoever runs the tests. */
export function runProgram(
	program: string,
	args: readonly string[],
	{ cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> }
): Promise<{ readonly code: number | null; readonly output: string }> {
	return new Promise((settle, fail) => {
		const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
		const child = spawn(program, args, {
			cwd,
			env: {
				...Object.fromEntries(own),
				AWS_CONFIG_FILE: '/dev/null',
				AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
				AWS_EC2_METADATA_DISABLED: 'true',
				AWS_PAGER: '',
				...env
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (data) => (output += String(data)));
		}
		child.once('error', fail);
		child.once('close', (code) => settle({ code, output }));
	});
}
