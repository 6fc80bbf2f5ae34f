import loader from '@jitl/quickjs-ng-wasmfile-release-sync/emscripten-module';
import { QuickJSFFI } from '@jitl/quickjs-ng-wasmfile-release-sync/ffi';
import {
	newQuickJSWASMModuleFromVariant,
	newVariant,
	type QuickJSSyncVariant,
	type QuickJSWASMModule
} from 'quickjs-emscripten-core';
import { files } from 'virtual:sdk';
import { runProgram } from './engine';
import type { Order, Report } from './messages';

/** In one piece: what a worker asks for later by itself is not in the offline copy. */
const variant: QuickJSSyncVariant = {
	type: 'sync',
	importFFI: async () => QuickJSFFI,
	importModuleLoader: async () => loader
};

/* One worker for one run: whoever wants no more of it ends it. */

interface Waiting {
	resolve(text: string): void;
	reject(why: Error): void;
}

let engine: Promise<QuickJSWASMModule> | undefined;

const waiting = new Map<number, Waiting>();
let latest = 0;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
	switch (data.type) {
		case 'load':
			engine = load(data.wasm);
			engine.catch((error: unknown) => report({ type: 'unloaded', why: String(error) }));
			return;
		case 'run':
			void engine?.then((loaded) => run(loaded, data.program, data.ahead));
			return;
		case 'answer':
			waiting.get(data.number)?.resolve(data.text);
			waiting.delete(data.number);
			return;
		case 'failed':
			waiting.get(data.number)?.reject(new Error(data.why));
			waiting.delete(data.number);
			return;
		case 'ping':
			report({ type: 'pong' });
			return;
	}
});

async function load(wasm: string): Promise<QuickJSWASMModule> {
	const response = await fetch(wasm);
	if (!response.ok) throw new Error(`${wasm} answers ${response.status}`);
	const wasmBinary = await response.arrayBuffer();
	return newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmBinary }));
}

async function run(loaded: QuickJSWASMModule, program: string, ahead: number) {
	// The engine asks this for the time, whatever asks in there: what is signed is signed in the account's.
	const { now } = Date;
	Date.now = () => now() + ahead;
	const ended = await runProgram(loaded, program, {
		files,
		request: (text) => asked((number) => ({ type: 'request', number, text })),
		credentials: (profile) => asked((number) => ({ type: 'credentials', number, profile })),
		begun: () => report({ type: 'begun' }),
		print: (printed) => report({ type: 'printed', printed }),
		random: (length) => crypto.getRandomValues(new Uint8Array(length)),
		now: () => performance.now(),
		wait: (milliseconds, then) => void setTimeout(then, milliseconds)
	});
	report({ type: 'ended', ended });
}

function asked(question: (number: number) => Report): Promise<string> {
	const number = ++latest;
	return new Promise((resolve, reject) => {
		waiting.set(number, { resolve, reject });
		report(question(number));
	});
}

function report(said: Report) {
	postMessage(said);
}
