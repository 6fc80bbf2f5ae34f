import type { Json } from './document';

/** A value that is written with a tag, as CloudFormation’s short forms of functions are: `!Ref UserJun`. */
export class Tagged {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

export type Yaml = Json | Tagged | readonly Yaml[] | { readonly [name: string]: Yaml | undefined };

/** YAML with every text in quotes that could be taken for anything else. What is undefined is left out. */
export function yaml(value: Yaml): string {
	return `${node(value, '')}\n`.trimStart();
}

/** With what stands between it and its name or dash. */
function node(value: Yaml, indent: string): string {
	if (value instanceof Tagged) return ` ${value.text}`;
	if (typeof value === 'string') return ` ${scalar(value)}`;
	if (typeof value !== 'object' || value === null) return ` ${String(value)}`;
	if (isList(value)) {
		if (value.length === 0) return ' []';
		return value.map((each) => `\n${indent}-${beside(node(each, `${indent}  `))}`).join('');
	}
	const members = Object.entries(value).filter(
		(member): member is [string, Yaml] => member[1] !== undefined
	);
	if (members.length === 0) return ' {}';
	return members
		.map(([name, each]) => `\n${indent}${scalar(name)}:${node(each, `${indent}  `)}`)
		.join('');
}

/** What is in a list begins beside its dash. */
function beside(text: string): string {
	return text.replace(/^\n\s*/, ' ');
}

function isList(value: Yaml): value is readonly Yaml[] {
	return Array.isArray(value);
}

/** Words that a reader of YAML, of whatever version, takes for something else; `e0` for a number. */
const notText = /^(?:true|false|yes|no|on|off|y|n|null|e\d+)$/i;

function scalar(text: string): string {
	const isPlain = /^[A-Za-z](?:[\w/.@+*-]|:(?=[\w:*]))*$/.test(text) && !notText.test(text);
	return isPlain ? text : quoted(text);
}

/** JSON’s strings are YAML’s, but for what is not seen. */
function quoted(text: string): string {
	return JSON.stringify(text).replace(
		/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
		(each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
