import type { Ended, Printed } from './host';

/** From the page to the worker. */
export type Order =
	/** Where the engine lies; sent first. */
	| { readonly type: 'load'; readonly wasm: string }
	| {
			readonly type: 'run';
			readonly program: string;
			/** By how much the account's time is ahead of the computer's, in milliseconds. */
			readonly ahead: number;
	  }
	/** What was asked for, by its number. */
	| { readonly type: 'answer'; readonly number: number; readonly text: string }
	| { readonly type: 'failed'; readonly number: number; readonly why: string }
	| { readonly type: 'ping' };

/** From the worker to the page. Whatever a program can have made of it: texts, to be read with care. */
export type Report =
	| { readonly type: 'begun' }
	| { readonly type: 'request'; readonly number: number; readonly text: string }
	| { readonly type: 'credentials'; readonly number: number; readonly profile: string }
	| { readonly type: 'printed'; readonly printed: Printed }
	| { readonly type: 'ended'; readonly ended: Ended }
	| { readonly type: 'pong' }
	/** The engine could not be loaded. */
	| { readonly type: 'unloaded'; readonly why: string };
