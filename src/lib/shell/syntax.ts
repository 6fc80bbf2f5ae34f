/*
 * What was typed, as a tree. See `read-script.ts`, which reads it, and `run.ts`, which runs it.
 */

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

export type Command = Simple | For | If;

export interface Simple {
	readonly kind: 'simple';
	readonly assignments: readonly Assignment[];
	readonly words: readonly Word[];
	readonly redirects: readonly Redirect[];
}

export interface Assignment {
	readonly name: string;
	readonly value: Word;
}

export interface For {
	readonly kind: 'for';
	readonly name: string;
	readonly words: readonly Word[];
	readonly body: Script;
	readonly redirects: readonly Redirect[];
}

export interface If {
	readonly kind: 'if';
	readonly branches: readonly { readonly condition: Script; readonly body: Script }[];
	readonly otherwise: Script;
	readonly redirects: readonly Redirect[];
}

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
	| {
			readonly kind: 'variable';
			/** A name, or `?` */
			readonly name: string;
			readonly quoted: boolean;
			/** `${NAME:-word}` */
			readonly otherwise?: Word;
	  }
	| { readonly kind: 'command'; readonly script: Script; readonly quoted: boolean }
	/** `~` at the beginning of a word. */
	| { readonly kind: 'home' };
