import { policyKinds } from '../src/lib/policy/kind';
import { parse } from '../src/lib/policy/parse';
import { prefixesIn } from '../src/lib/policy/prefixes';
import { validate } from '../src/lib/policy/validate';
import type { Finding } from '../src/lib/policy/finding';
import { Misused, oneOf, readArguments } from './arguments';
import { openCatalog } from './catalog';
import { readJsonInput } from './input';
import { placesIn } from './place';
import { count } from '../src/lib/policy/wording';

interface Located extends Finding {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** Says what is to be known of policies; the exit code is 1 where there are errors. */
export async function validateFiles(
	args: readonly string[],
	say: (line: string) => void
): Promise<number> {
	const { values, positionals } = readArguments(args, {
		kind: { type: 'string', default: 'identity' },
		format: { type: 'string', default: 'text' }
	});
	if (positionals.length === 0)
		throw new Misused('validate: name at least one file, or - for standard input.');
	const kind = oneOf('kind', values.kind, policyKinds);
	const format = oneOf('format', values.format, ['text', 'json']);

	const catalog = openCatalog();
	const found: Located[] = [];
	for (const file of positionals) {
		const text = readJsonInput(file);
		const placeOf = placesIn(text);
		const facts = await catalog.load(prefixesIn(parse(text, kind).draft));
		for (const finding of validate(text, { kind, facts })) {
			found.push({ file, ...placeOf(finding.ranges[0].from), ...finding });
		}
	}
	if (format === 'json') say(JSON.stringify(found, undefined, 2));
	else tell(found, positionals.length, say);
	return found.some(({ type }) => type === 'ERROR') ? 1 : 0;
}

function tell(found: readonly Located[], files: number, say: (line: string) => void): void {
	for (const { file, line, column, type, code, message, fix } of found) {
		say(`${file}:${line}:${column}  ${type}  ${code}`);
		say(`    ${message}${fix ? ` (${fix.title})` : ''}`);
	}
	say(
		`${found.length === 0 ? 'Nothing found' : count(found.length, 'finding')} in ${count(files, 'file')}.`
	);
}
