import type { Comparing, Condition, Word } from '../syntax';
import { abouts, isAbout, isNumeric } from '../words/condition';
import { Fault } from './cursor';

const deepest = 40;

/** What reading a condition takes of the reader of commands. */
export interface ConditionSource {
	readonly inCondition: {
		blanks(): void;
		word(stops?: RegExp): Word | undefined;
		took(what: string): boolean;
		takesWord(what: string): boolean;
		/** `==`, `-eq`, if one stands here. */
		operator(): string | undefined;
		/** `-n`, `-f` */
		unary(): string | undefined;
		skip(many: number): void;
		unexpected(): Error;
	};
}

/** What stands behind `[[`, up to `]]`. */
export function readCondition({ inCondition: source }: ConditionSource): Condition {
	const either = (depth: number): Condition => {
		const of = [both(depth)];
		for (source.blanks(); source.took('||'); source.blanks()) of.push(both(depth));
		return joined('or', of);
	};
	const both = (depth: number): Condition => {
		const of = [one(depth)];
		for (source.blanks(); source.took('&&'); source.blanks()) of.push(one(depth));
		return joined('and', of);
	};
	const one = (depth: number): Condition => {
		if (depth > deepest) throw new Fault('[[ is nested too deeply');
		source.blanks();
		if (source.takesWord('!')) return { kind: 'not', of: one(depth + 1) };
		if (source.took('(')) {
			const inner = either(depth + 1);
			source.blanks();
			if (!source.took(')')) throw source.unexpected();
			return inner;
		}
		const unary = source.unary();
		if (unary !== undefined) {
			if (!isAbout(unary)) throw new Fault(`[[: ${unary} is not there: ${abouts.join(' ')} are`);
			source.skip(unary.length);
			return { kind: 'about', operator: unary, word: needed(source.word()) };
		}
		const left = needed(source.word());
		source.blanks();
		const operator = source.operator();
		if (operator === undefined) return { kind: 'about', operator: '-n', word: left };
		if (!isComparing(operator)) {
			throw new Fault(`[[: ${operator} is not there: = != < > =~ -eq -ne -lt -le -gt -ge are`);
		}
		source.skip(operator.length);
		const right = needed(source.word(operator === '=~' ? /\s/ : undefined));
		return { kind: 'compare', operator, left, right };
	};
	const needed = (word: Word | undefined): Word => {
		const [only] = word ?? [];
		if (!word || (word.length === 1 && only?.kind === 'text' && only.text === ']]')) {
			throw source.unexpected();
		}
		return word;
	};
	const condition = either(0);
	source.blanks();
	if (!source.takesWord(']]')) throw source.unexpected();
	return condition;
}

function joined(kind: 'and' | 'or', of: readonly Condition[]): Condition {
	const [only] = of;
	return only && of.length === 1 ? only : { kind, of };
}

function isComparing(operator: string): operator is Comparing {
	return ['=', '==', '!=', '<', '>', '=~'].includes(operator) || isNumeric(operator);
}
