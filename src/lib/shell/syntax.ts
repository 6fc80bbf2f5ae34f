/*
 * What was typed, as a tree. See `read-script.ts`, which reads it, and `run.ts`, which runs it.
 */

import type { About, Numeric } from './words/condition';

/** Lists after one another, as between semicolons and on lines of their own. */
export type Script = readonly List[];

/** Pipelines with `&&` and `||` between them. */
export interface List {
	readonly first: Pipeline;
	readonly rest: readonly { readonly when: '&&' | '||'; readonly pipeline: Pipeline }[];
}

export interface Pipeline {
	/** `!` before it. */
	readonly negated: boolean;
	readonly commands: readonly Command[];
}

export type Command = Simple | Compound | FunctionDefinition;

export interface Simple {
	readonly kind: 'simple';
	/** Which one of what was typed; nothing in a text that stands in another. */
	readonly line: number | undefined;
	readonly assignments: readonly Assignment[];
	/** Arrays behind `declare` and the like. */
	readonly declared: readonly Assignment[];
	readonly words: readonly Word[];
	readonly redirects: readonly Redirect[];
}

/** `A=b`, `A+=b`, `A[0]=b`, `A=(b c)` */
export interface Assignment {
	readonly name: string;
	/** Between brackets. */
	readonly index?: Word;
	readonly append: boolean;
	readonly value: Word | ArrayWords;
}

/** In parentheses; with a key where one was given, as in `([a]=b)`. */
export interface ArrayWords {
	readonly items: readonly { readonly key?: Word; readonly value: Word }[];
}

export function isArray(value: Assignment['value']): value is ArrayWords {
	return 'items' in value;
}

/** What holds other commands, or asks something. */
export type Compound = (
	| For
	| Count
	| If
	| While
	| Case
	| Group
	| { readonly kind: 'condition'; readonly condition: Condition }
	/** `((…))` */
	| { readonly kind: 'arithmetic'; readonly expression: Word }
) & {
	/** As that of a simple command. */
	readonly line: number | undefined;
	readonly redirects: readonly Redirect[];
};

export interface For {
	readonly kind: 'for';
	readonly name: string;
	/** Nothing: what the script or function was given. */
	readonly words: readonly Word[] | undefined;
	readonly body: Script;
}

/** `for ((i = 0; i < 3; i++))` */
export interface Count {
	readonly kind: 'count';
	readonly first: Word;
	readonly while: Word;
	readonly next: Word;
	readonly body: Script;
}

export interface If {
	readonly kind: 'if';
	readonly branches: readonly { readonly condition: Script; readonly body: Script }[];
	readonly otherwise: Script;
}

export interface While {
	readonly kind: 'while';
	/** `until` */
	readonly negated: boolean;
	readonly condition: Script;
	readonly body: Script;
}

export interface Case {
	readonly kind: 'case';
	readonly word: Word;
	readonly branches: readonly { readonly patterns: readonly Word[]; readonly body: Script }[];
}

/** `{ …; }`, or `( … )`, which is apart: what it does to variables stays inside. */
export interface Group {
	readonly kind: 'group';
	readonly apart: boolean;
	readonly body: Script;
}

export interface FunctionDefinition {
	readonly kind: 'function';
	readonly name: string;
	readonly body: Compound;
}

/** Inside `[[ … ]]`. */
export type Condition =
	| { readonly kind: 'not'; readonly of: Condition }
	| { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
	/** `-n x`, `-f x`; alone, `-n` is meant. */
	| { readonly kind: 'about'; readonly operator: About; readonly word: Word }
	| {
			readonly kind: 'compare';
			readonly operator: Comparing;
			readonly left: Word;
			readonly right: Word;
	  };

export type Comparing = '=' | '==' | '!=' | '<' | '>' | '=~' | Numeric;

export type Redirect =
	/** `<` */
	| { readonly kind: 'from'; readonly file: Word }
	/** `<<EOF` and `<<<`: what follows is read. */
	| { readonly kind: 'text'; readonly text: Word }
	/** `>`, `>>`, `2>`, `&>` */
	| {
			readonly kind: 'to';
			readonly of: 'stdout' | 'stderr' | 'both';
			readonly file: Word;
			readonly append: boolean;
			/** `>|`: also with `set -C`. */
			readonly over?: true;
	  }
	/** `2>&1` and `>&2` */
	| {
			readonly kind: 'join';
			readonly of: 'stdout' | 'stderr';
			readonly to: 'stdout' | 'stderr';
	  };

export type Word = readonly Part[];

export type Part =
	| { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
	| Variable
	| { readonly kind: 'command'; readonly script: Script; readonly quoted: boolean }
	/** `$((…))` */
	| { readonly kind: 'arithmetic'; readonly expression: Word; readonly quoted: boolean }
	/** `<(…)`: the name of a file that has what was printed. */
	| { readonly kind: 'process'; readonly script: Script }
	/** What is assigned behind `export` and the like: it is not split, and no files are made of it. */
	| { readonly kind: 'value'; readonly word: Word }
	/** `~` at the beginning of a word. */
	| { readonly kind: 'home' };

export interface Variable {
	readonly kind: 'variable';
	/** A name, a number, or one of `?`, `@`, `*`, `#`, `$` */
	readonly name: string;
	readonly quoted: boolean;
	/** `$NAME`, without braces around it. */
	readonly isBare?: true;
	/** `${NAME[0]}`, `${NAME[@]}` */
	readonly index?: Word | 'all' | 'joined';
	readonly change?: Change;
}

/** What is done with a value before it is put in. */
export type Change =
	/** `${#NAME}` */
	| { readonly kind: 'length' }
	/** `${!NAME[@]}` */
	| { readonly kind: 'keys' }
	/** `${NAME:-word}`, and with `=`, `?`, `+`; without the colon the empty text is one, too. */
	| {
			readonly kind: 'unless';
			readonly operator: '-' | '=' | '?' | '+';
			readonly orEmpty: boolean;
			readonly word: Word;
	  }
	/** `${NAME#pattern}`, `%`, `##`, `%%` */
	| {
			readonly kind: 'without';
			readonly at: 'start' | 'end';
			readonly longest: boolean;
			readonly pattern: Word;
	  }
	/** `${NAME/pattern/text}`, `//`, `/#`, `/%` */
	| {
			readonly kind: 'replace';
			readonly where: 'first' | 'every' | 'start' | 'end';
			readonly pattern: Word;
			readonly by: Word;
	  }
	/** `${NAME:2:3}` */
	| { readonly kind: 'part'; readonly from: Word; readonly length: Word | undefined }
	/** `${NAME^^}`, `,,`, `^`, `,` */
	| { readonly kind: 'case'; readonly to: 'upper' | 'lower'; readonly every: boolean };
