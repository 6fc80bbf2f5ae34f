import variant from '@jitl/quickjs-ng-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import { files } from 'virtual:sdk';
import { textOf } from './base64';
import { runProgram } from './engine';
import { prepared } from './prepared';
import { limits, type Limits } from './engine-limits';
import type { GotResponse, Lent, Printed, SentRequest } from './host';

interface Surroundings {
	readonly bounds?: Partial<Limits>;
	readonly answer?: (sent: SentRequest) => GotResponse;
	readonly lent?: Lent;
}

const error = `<ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>no</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`;

/** There is nothing of what is asked for, says IAM. */
function nothing(): GotResponse {
	return {
		status: 404,
		headers: { 'content-type': 'text/xml', 'x-amzn-requestid': 'r-1' },
		body: textOf(new TextEncoder().encode(error))
	};
}

/** Runs a program in an engine of its own. Where nobody answers, every request gets an error. */
export async function run(
	program: string,
	{
		bounds = {},
		answer = nothing,
		lent = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' }
	}: Surroundings = {}
) {
	// As each run has a worker of its own.
	const engine = await newQuickJSWASMModuleFromVariant(variant);
	const printed: Printed[] = [];
	const requests: SentRequest[] = [];
	const ended = await runProgram(
		engine,
		prepared(program),
		{
			files,
			async request(text) {
				const sent = JSON.parse(text) as SentRequest;
				requests.push(sent);
				return JSON.stringify(answer(sent));
			},
			credentials: async () => JSON.stringify(lent),
			begun() {},
			print: (each) => printed.push(each),
			random: (length) => new Uint8Array(length),
			now: () => Date.now(),
			wait: (milliseconds, then) => void setTimeout(then, milliseconds)
		},
		{ ...limits, ...bounds }
	);
	return {
		ended,
		requests,
		printed,
		text: printed.map((each) => ('text' in each ? each.text : ''))
	};
}
