import { base64 } from '@scure/base';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from '../../account/base/json';
import type { Shape } from '../../account/base/shape';
import { answerHeaders, encoded } from '../../wire/s3/bindings';
import { isList, isNamed, memberOf, type Named } from '../../wire/json';
import type { AccountDoor, SignedWish } from '../program';
import type { Command } from './commands';
import type { Answer } from './paging';

/** Asks what leaves no trace. */
type Look = (
	wish: Omit<SignedWish, 'userAgent' | 'credentials'>
) => ReturnType<AccountDoor['look']>;

/** An answer of the account as AWS's client hands it to the CLI: blobs in base64, policies read. */
export async function asClientReads(
	{ service, operation, answers }: Command,
	value: Json,
	look: Look
): Promise<Answer> {
	if (!isNamed(value)) return {};
	const read = readStructure(value, answers);
	if (operation === 'CreateVirtualMFADevice') return withPicture(read, value, look);
	if (operation === 'GetBucketLocation')
		return { LocationConstraint: value['LocationConstraint'] || null };
	return service === 's3' ? headersFirst(read) : read;
}

function readStructure(value: Named, shape: Shape | undefined): Answer {
	const order = shape?.kind === 'structure' ? [...shape.members.keys()] : [];
	const names = new Set([
		...order.filter((name) => Object.hasOwn(value, name)),
		...Object.keys(value)
	]);
	return Object.fromEntries(
		[...names].map((name) => [name, readMember(name, value[name] ?? null, memberOf(shape, name))])
	);
}

function readMember(name: string, value: Json, shape: Shape | undefined): unknown {
	if (isList(value)) {
		const of = shape?.kind === 'list' ? shape.of : undefined;
		return value.map((each) => readMember('', each, of));
	}
	if (isNamed(value)) return readStructure(value, shape);
	if (typeof value !== 'string') return value;
	if (shape?.kind === 'timestamp') return value.replace(/Z$/, '+00:00');
	if (shape?.kind === 'blob') return base64.encode(utf8ToBytes(value));
	return documents.has(name) ? document(value) : value;
}

/** IAM answers these percent-encoded, and the client reads them. */
const documents = new Set(['AssumeRolePolicyDocument', 'Document', 'PolicyDocument']);

function document(text: string): unknown {
	try {
		return JSON.parse(decodeURIComponent(text)) as unknown;
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof URIError) return text;
		throw error;
	}
}

/** S3's client reads the headers of an answer, then its body. */
function headersFirst(read: Answer): Answer {
	const isHeader = (name: string) => name === 'Metadata' || Object.hasOwn(answerHeaders, name);
	const entries = Object.entries(read);
	return Object.fromEntries([
		...entries.filter(([name]) => isHeader(name)),
		...entries.filter(([name]) => !isHeader(name))
	]);
}

async function withPicture(read: Answer, value: Named, look: Look): Promise<Answer> {
	const { VirtualMFADevice: device } = value;
	if (device === undefined || !isNamed(device)) return read;
	const { qrCode } = await import('../../wire/blobs');
	const { SerialNumber: serial, Base32StringSeed: seed } = device;
	const aliases = await look({
		service: 'iam',
		operation: 'ListAccountAliases',
		parameters: {}
	});
	const alias = aliases.ok && isNamed(aliases.value) ? aliases.value['AccountAliases'] : undefined;
	const [first] = alias !== undefined && isList(alias) ? alias : [];
	const account = {
		id: String(serial).split(':')[4] ?? '',
		iam: typeof first === 'string' ? { alias: first } : {}
	};
	const picture = qrCode(account, { serial: String(serial), seed: String(seed) });
	return { VirtualMFADevice: { ...(read['VirtualMFADevice'] as Answer), QRCodePNG: picture } };
}

/** What is percent-encoded in lists for whoever asks for it: keys may hold what XML cannot. */
export function percentEncoded(read: Answer): Answer {
	return Object.fromEntries(
		Object.entries(read).map(([name, each]) => {
			if (typeof each === 'string' && encoded.has(name)) return [name, percent(each)];
			if (!Array.isArray(each)) return [name, each];
			return [name, each.map((item: unknown) => (isAnswer(item) ? percentEncoded(item) : item))];
		})
	);
}

function isAnswer(value: unknown): value is Answer {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function percent(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replaceAll('%2F', '/');
}
