import { general } from './format';
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

export function textOf(value: Value): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'object') return value.given;
	return Number.isInteger(value) ? String(value) : general(value, 6);
}

/** What a text begins with, or 0. */
export function numberOf(value: Value): number {
	if (typeof value === 'number') return value;
	const text = typeof value === 'string' ? value : value.given;
	return Number(/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(text)?.[0] ?? 0);
}

function isNumber(value: Value): boolean {
	if (typeof value !== 'object') return typeof value === 'number';
	return /^\s*(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)?\s*$/.test(value.given);
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
