import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pythonOfAws2 } from '../../../scripts/clients.mjs';
import { Both, now, type Line, type Said } from './both';
import { files, lines } from './lines';

/* Our `aws` beside AWS's own, line by line: what is printed, where, and the exit code. */

const python = pythonOfAws2();

test.skipIf(!process.env['CI'])('CI has version 2 of aws', () => {
	expect(python).toBeDefined();
});

describe.skipIf(python === undefined)('our aws and AWS’s', () => {
	let both: Both;
	beforeAll(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now });
		both = await Both.open(python ?? 'python3', files);
	});
	afterAll(async () => {
		await both.close();
		vi.useRealTimers();
	});

	test.each(lines.filter((line) => !line.startsWith('#')))('%s', async (text) => {
		const line = lineOf(both, text);
		const [ours, real] = [await both.ours(line), await both.real(line)];
		if (line.environment?.['NEWER'] === '1') expect(ours.code).toBe(real.code);
		else expect(inOrder(ours, line)).toEqual(inOrder(real, line));
	});

	test('wrote the same files', () => {
		const { real, ours } = both.written;
		expect(ours).toEqual(real);
	});
});

/** AWS's moves several objects at once and tells of each when it is done. */
function inOrder(said: Said, { args: [first] }: Line): Said {
	return first === 's3' ? { ...said, stdout: said.stdout.split('\n').sort().join('\n') } : said;
}

/** `AS=jun aws sts get-caller-identity` as a shell takes it apart. */
function lineOf(both: Both, text: string): Line {
	const words = [...text.matchAll(/(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/g)].map(([word]) =>
		word.replace(
			/'([^']*)'|"([^"]*)"|\\(.)/g,
			(_, a?: string, b?: string, c?: string) => a ?? b ?? c ?? ''
		)
	);
	const at = words.indexOf('aws');
	const given = words.slice(0, at).map((word) => {
		const [name = '', value = ''] = word.split('=');
		return [name, value] as const;
	});
	const { AS: as, ...environment } = Object.fromEntries(given);
	return {
		args: words.slice(at + 1),
		environment: { ...(as === undefined ? {} : both.keysOf(as)), ...environment }
	};
}
