import { directivesIn, formatted, general } from './format';
import { AwkFault } from './awk-syntax';

/** A number, a text, or a text from outside that counts as a number where it looks like one. */
export type Value = number | string | { readonly given: string };

/** In characters. */
export const longestText = 1_000_000;

/** @throws {AwkFault} for a text that is too long */
export function bounded(text: string): string {
	if (text.length > longestText) throw new AwkFault('a text grew longer than can be kept');
	return text;
}

/** A number that is not whole stands as a format has it, which is `OFMT` or `CONVFMT`. */
export function textOf(value: Value, format = '%.6g'): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'object') return value.given;
	if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : `${BigInt(value)}`;
	const [directive, ...more] = directivesIn(format);
	if (typeof directive !== 'object' || more.length > 0) return general(value, 6);
	const { width, precision } = directive;
	if (width === '*' || precision === '*') return general(value, 6);
	return formatted(directive, width, precision, { text: '', number: value }) ?? general(value, 6);
}

/** In characters, of which some are two units of a text. */
export function lengthOf(text: string): number {
	return isPlain(text) ? text.length : [...text].length;
}

/** Characters from a place up to but not with another, counted from 0. */
export function part(text: string, from: number, to: number): string {
	return isPlain(text) ? text.slice(from, to) : [...text].slice(from, to).join('');
}

function isPlain(text: string): boolean {
	return !/[\ud800-\udfff]/.test(text);
}

/** What a text begins with, or 0. */
export function numberOf(value: Value): number {
	if (typeof value === 'number') return value;
	const text = typeof value === 'string' ? value : value.given;
	return Number(/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(text)?.[0] ?? 0);
}

function isNumber(value: Value): boolean {
	if (typeof value !== 'object') return typeof value === 'number';
	return /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)?$/.test(value.given.trim());
}

export function isTrue(value: Value): boolean {
	if (typeof value === 'number') return value !== 0;
	if (typeof value === 'string') return value !== '';
	if (value.given.trim() === '') return value.given !== '';
	return isNumber(value) ? numberOf(value) !== 0 : true;
}

export const comparing = ['<', '<=', '==', '!=', '>', '>='];

/** As numbers where both are, else as texts. */
export function compared(operator: string, a: Value, b: Value): boolean {
	const order =
		isNumber(a) && isNumber(b) ? numberOf(a) - numberOf(b) : inOrder(textOf(a), textOf(b));
	switch (operator) {
		case '<':
			return order < 0;
		case '<=':
			return order <= 0;
		case '==':
			return order === 0;
		case '!=':
			return order !== 0;
		case '>':
			return order > 0;
		default:
			return order >= 0;
	}
}

function inOrder(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** @throws {AwkFault} where it is divided by 0 */
export function calculated(operator: string, a: number, b: number): number {
	if ((operator === '/' || operator === '%') && b === 0) throw new AwkFault('division by zero');
	switch (operator) {
		case '+':
			return a + b;
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return a / b;
		case '%':
			return a % b;
		default:
			return a ** b;
	}
}
