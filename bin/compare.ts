import { compare, tellBeyond, type Comparison } from '../src/lib/policy/compare';
import type { PolicyDocument } from '../src/lib/policy/document';
import { parse } from '../src/lib/policy/parse';
import { prefixesIn } from '../src/lib/policy/prefixes';
import { Misused, oneOf, readArguments } from './arguments';
import { openCatalog } from './catalog';
import { readJsonInput } from './input';
import { placesIn } from './place';

/** Says what each of two identity policies allows beyond the other; 1 where the first allows more. */
export async function compareFiles(
	args: readonly string[],
	say: (line: string) => void
): Promise<number> {
	const { values, positionals } = readArguments(args, {
		format: { type: 'string', default: 'text' }
	});
	const format = oneOf('format', values.format, ['text', 'json']);
	const [first, second, ...more] = positionals;
	if (first === undefined || second === undefined || more.length > 0) {
		throw new Misused('compare: name two files with identity policies.');
	}
	const [a, b] = [readPolicy(first), readPolicy(second)];
	const facts = await openCatalog().load([a, b].flatMap(prefixesIn));
	const beyond = compare([a], [b], { facts });
	const back = compare([b], [a], { facts });
	if (format === 'json') say(JSON.stringify({ beyond, back }, undefined, 2));
	else {
		tell(first, second, beyond, say);
		tell(second, first, back, say);
	}
	return beyond.kind === 'within' ? 0 : 1;
}

function readPolicy(file: string): PolicyDocument {
	const text = readJsonInput(file);
	const { document, findings } = parse(text);
	if (document) return document;
	const fault = findings.find(({ type }) => type === 'ERROR');
	const { line, column } = placesIn(text)(fault?.ranges[0].from ?? 0);
	throw new Misused(`${file}:${line}:${column}: ${fault?.message ?? 'This is no policy.'}`);
}

function tell(a: string, b: string, comparison: Comparison, say: (line: string) => void): void {
	switch (comparison.kind) {
		case 'within':
			say(`${a} allows nothing that ${b} does not.`);
			return;
		case 'excess': {
			const { action, resource, context } = comparison.witness;
			say(`${a} allows what ${b} does not, for instance:`);
			say(`    ${action} on ${resource}`);
			for (const [key, value] of Object.entries(context)) {
				say(`    with ${key} ${[value].flat().join(', ')}`);
			}
			return;
		}
		case 'unknown':
			say(`Whether ${a} allows more than ${b} could not be found out:`);
			for (const each of comparison.beyond) say(`    ${tellBeyond(each)}`);
	}
}
