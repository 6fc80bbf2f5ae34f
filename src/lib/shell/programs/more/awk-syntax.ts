export type Expression =
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'text'; readonly value: string }
	| { readonly kind: 'pattern'; readonly source: string }
	| Place
	| { readonly kind: 'group'; readonly of: Expression }
	| { readonly kind: 'not' | 'minus' | 'plus'; readonly of: Expression }
	| {
			readonly kind: 'two';
			readonly operator: string;
			readonly left: Expression;
			readonly right: Expression;
	  }
	| {
			readonly kind: 'choice';
			readonly asked: Expression;
			readonly yes: Expression;
			readonly no: Expression;
	  }
	| { readonly kind: 'in'; readonly keys: readonly Expression[]; readonly array: string }
	| {
			readonly kind: 'assign';
			readonly operator: string;
			readonly to: Place;
			readonly value: Expression;
	  }
	| {
			readonly kind: 'step';
			readonly to: Place;
			readonly by: 1 | -1;
			/** The value is that of before. */
			readonly after: boolean;
	  }
	| { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

/** What something can be assigned to. */
export type Place =
	| { readonly kind: 'name'; readonly name: string }
	| { readonly kind: 'item'; readonly name: string; readonly keys: readonly Expression[] }
	| { readonly kind: 'field'; readonly number: Expression };

export type Statement =
	| { readonly kind: 'expression'; readonly value: Expression }
	| {
			readonly kind: 'print' | 'printf';
			readonly values: readonly Expression[];
			readonly toErrors: boolean;
	  }
	| { readonly kind: 'block'; readonly body: readonly Statement[] }
	| {
			readonly kind: 'if';
			readonly asked: Expression;
			readonly yes: Statement;
			readonly no: Statement | undefined;
	  }
	| {
			readonly kind: 'loop';
			readonly first: Statement | undefined;
			readonly asked: Expression | undefined;
			readonly next: Statement | undefined;
			readonly body: Statement;
			/** `do … while` */
			readonly bodyFirst: boolean;
	  }
	| {
			readonly kind: 'each';
			readonly name: string;
			readonly array: string;
			readonly body: Statement;
	  }
	| { readonly kind: 'delete'; readonly name: string; readonly keys: readonly Expression[] }
	| { readonly kind: 'next' | 'break' | 'continue' }
	| { readonly kind: 'exit'; readonly code: Expression | undefined };

export interface Rule {
	readonly when:
		| { readonly kind: 'begin' | 'end' | 'always' }
		| { readonly kind: 'if'; readonly from: Expression; readonly to: Expression | undefined };
	/** Nothing: the line is printed. */
	readonly body: Statement | undefined;
}

/** What is wrong with a program. */
export class AwkFault extends Error {}
