import type { Listing, PolicyDocument, Statement } from './document';

/** Something wrong in a policy, and where: a path such as `Statement[0].Action`. */
interface Fault {
	readonly path: string;
	readonly message: string;
}

export type Parsed =
	| { readonly ok: true; readonly document: PolicyDocument }
	| { readonly ok: false; readonly faults: readonly Fault[] };

const known = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource'];

/** Reads an identity policy and reports every fault at once. */
export function parse(text: string): Parsed {
	const faults: Fault[] = [];
	const document = readDocument(readJson(text, faults), faults);
	return document && faults.length === 0 ? { ok: true, document } : { ok: false, faults };
}

function readJson(text: string, faults: Fault[]): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		faults.push({ path: '', message: `This is not JSON: ${String(error)}` });
		return undefined;
	}
}

function readDocument(json: unknown, faults: Fault[]): PolicyDocument | undefined {
	if (json === undefined) return undefined;
	if (!isObject(json)) {
		faults.push({ path: '', message: 'A policy is a JSON object.' });
		return undefined;
	}
	const { Version: version = '2008-10-17', Statement: statement } = json;
	if (version !== '2012-10-17' && version !== '2008-10-17') {
		faults.push({ path: 'Version', message: 'Write "2012-10-17".' });
		return undefined;
	}
	if (statement === undefined) {
		faults.push({ path: 'Statement', message: 'A policy needs at least one statement.' });
		return undefined;
	}
	const list = Array.isArray(statement) ? statement : [statement];
	const statements = list.map((each, at) => readStatement(each, `Statement[${at}]`, faults));
	return { version, statements: statements.filter((each) => each !== undefined) };
}

function readStatement(json: unknown, path: string, faults: Fault[]): Statement | undefined {
	if (!isObject(json)) {
		faults.push({ path, message: 'A statement is a JSON object.' });
		return undefined;
	}
	for (const name of Object.keys(json).filter((key) => !known.includes(key))) {
		faults.push({ path: `${path}.${name}`, message: `This engine does not read ${name} yet.` });
	}
	const { Sid: sid, Effect: effect } = json;
	if (effect !== 'Allow' && effect !== 'Deny') {
		faults.push({ path: `${path}.Effect`, message: 'Write "Allow" or "Deny".' });
		return undefined;
	}
	const action = readListing(json, 'Action', path, faults);
	const resource = readListing(json, 'Resource', path, faults);
	if (!action || !resource) return undefined;
	return { ...(typeof sid === 'string' ? { sid } : {}), effect, action, resource };
}

function readListing(
	json: Record<string, unknown>,
	name: 'Action' | 'Resource',
	path: string,
	faults: Fault[]
): Listing | undefined {
	const only = json[name];
	const allBut = json[`Not${name}`];
	if ((only === undefined) === (allBut === undefined)) {
		faults.push({ path, message: `A statement has exactly one of ${name} and Not${name}.` });
		return undefined;
	}
	const value = only ?? allBut;
	const patterns = Array.isArray(value) ? value : [value];
	if (patterns.length === 0 || !patterns.every((each) => typeof each === 'string')) {
		faults.push({ path: `${path}.${name}`, message: 'Write one string or a list of strings.' });
		return undefined;
	}
	return { kind: only === undefined ? 'allBut' : 'only', patterns };
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
