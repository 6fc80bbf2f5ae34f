import { bytesOf as bytesOfBody } from '../../../account/services/s3/objects/body';
import { bytesOf, isDirectory, without } from '../../files';
import { contentOf, written } from '../files';
import { general, usage } from '../exit';
import { absolute } from '../paths';
import { isStructure } from '../input/validate';
import { byCodePoint } from '../python';
import type { Answer } from '../paging';
import type { Session } from '../session';
import type { Argument } from '../input/argument-parser';
import { listedIn, placeIn, readS3, s3Client, told, type S3Client } from './client';
import { flag } from './client';
import { filterFrom, parametersFrom, rules, transferOptions, typeOf } from './transfer-options';
import { ServiceError } from '../service-error';

/** One end of a transfer. */
export type End =
	| { readonly kind: 's3'; readonly bucket: string; readonly key: string }
	| { readonly kind: 'local'; readonly path: string }
	| { readonly kind: 'stream' };

/** What is done with one object or file. */
export interface Task {
	readonly kind: 'upload' | 'download' | 'copy' | 'move' | 'delete';
	readonly from: End;
	readonly to?: End;
}

const two: Argument = { flag: 'paths', name: 'paths', takes: 'two', required: true };
const one: Argument = { flag: 'paths', name: 'paths', takes: 'one', required: true };
const usages = {
	two: '<LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>',
	one: '<S3Uri>'
};

/** `aws s3 cp` */
export function copy(session: Session, words: readonly string[]): Promise<number> {
	return transfer(session, 'cp', words);
}

/** `aws s3 mv` */
export function move(session: Session, words: readonly string[]): Promise<number> {
	return transfer(session, 'mv', words);
}

async function transfer(
	session: Session,
	name: 'cp' | 'mv',
	words: readonly string[]
): Promise<number> {
	const values = readS3([two, ...transferOptions, flag('recursive')], words);
	const [from = '', to = ''] = pathsIn(values);
	checkTypes(name, [from, to]);
	const isDeep = values.has('recursive');
	if (from === '-' || to === '-') {
		if (name !== 'cp' || isDeep) {
			throw usage('Streaming currently is only compatible with non-recursive cp commands');
		}
		return stream(session, values, from, to);
	}
	if (name === 'mv' && from.startsWith('s3://') && isSame(from, to)) {
		throw usage(`Cannot mv a file onto itself: '${from}' - '${to}'`);
	}
	checkLocal(session, from);
	const runner = new Runner(session, values, name === 'mv');
	const sources = await runner.found(() => sourcesOf(session, runner.client, from, isDeep, values));
	if (!sources) return 1;
	const tasks = sources.map((source): Task => ({
		kind: name === 'mv' ? 'move' : kindOf(source.end, to),
		from: source.end,
		to: destination(session, to, source.name, isDeep)
	}));
	return runner.run(tasks);
}

/** `aws s3 rm` */
export async function remove(session: Session, words: readonly string[]): Promise<number> {
	const values = readS3([one, ...rules, flag('recursive')], words);
	const given = String(values.get('paths'));
	checkTypes('rm', [given]);
	const runner = new Runner(session, values, false);
	const { bucket, key } = placeIn(given);
	if (!values.has('recursive') && key !== '') {
		return runner.run([{ kind: 'delete', from: { kind: 's3', bucket, key } }]);
	}
	const sources = await runner.found(() =>
		sourcesOf(session, runner.client, given, values.has('recursive'), values, true)
	);
	return sources ? runner.run(sources.map(({ end }) => ({ kind: 'delete', from: end }))) : 1;
}

export function pathsIn(values: ReadonlyMap<string, unknown>): readonly string[] {
	const paths = values.get('paths');
	return Array.isArray(paths) ? paths.map(String) : [String(paths)];
}

export function checkTypes(name: string, paths: readonly string[]): void {
	const isAny = paths.some((path) => path.startsWith('s3://'));
	if (isAny) return;
	throw usage(
		`usage: aws s3 ${name} ${paths.length === 2 ? usages.two : usages.one}\nError: Invalid argument type`
	);
}

export function checkLocal({ disk, files }: Session, path: string): void {
	if (path.startsWith('s3://')) return;
	const full = absolute(path, disk);
	if (files.content.has(full) || isDirectory(files, full)) return;
	throw general(`The user-provided path ${path} does not exist.`);
}

function isSame(from: string, to: string): boolean {
	const slashed = (path: string) => (/^s3:\/\/[^/]+$/.test(path) ? `${path}/` : path);
	const base = from.slice(from.lastIndexOf('/') + 1);
	return slashed(from) === slashed(to) || (to.endsWith('/') && from === `${to}${base}`);
}

function kindOf(from: End, to: string): Task['kind'] {
	if (from.kind !== 's3') return 'upload';
	return to.startsWith('s3://') ? 'copy' : 'download';
}

/** Something that is transferred, and its name below where it was looked for. */
export interface Source {
	readonly end: End;
	readonly name: string;
	readonly size: number;
	readonly etag?: string;
}

/** What a path names: one file or object, or all below it. */
export async function sourcesOf(
	session: Session,
	client: S3Client,
	path: string,
	isDeep: boolean,
	values: ReadonlyMap<string, unknown>,
	withMarkers = false
): Promise<readonly Source[]> {
	const wanted = filterFrom(values);
	const all = path.startsWith('s3://')
		? await objectsAt(client, path, isDeep, values, withMarkers)
		: filesAt(session, path, isDeep);
	return all.filter(({ name }) => wanted(name));
}

async function objectsAt(
	client: S3Client,
	path: string,
	isDeep: boolean,
	values: ReadonlyMap<string, unknown>,
	withMarkers: boolean
): Promise<readonly Source[]> {
	const { bucket, key } = placeIn(path);
	if (!isDeep && key !== '') {
		const head = await headOf(client, bucket, key);
		const name = key.slice(key.lastIndexOf('/') + 1);
		return [{ end: { kind: 's3', bucket, key }, name, size: Number(head['ContentLength']) }];
	}
	const prefix = key === '' || key.endsWith('/') ? key : `${key}/`;
	const size = values.get('page-size');
	const pages = await client.pages(
		{ Bucket: bucket, Prefix: prefix },
		typeof size === 'number' ? size : undefined
	);
	return pages
		.flatMap(listedIn)
		.filter((each) => withMarkers || !(each.key.endsWith('/') && each.size === 0))
		.map((each) => ({
			end: { kind: 's3', bucket, key: each.key },
			name: each.key.slice(prefix.length),
			size: each.size,
			etag: each.etag
		}));
}

/** AWS's answer has no body to say what is missing; the CLI says it. */
async function headOf(client: S3Client, bucket: string, key: string): Promise<Answer> {
	try {
		return await client.call('HeadObject', { Bucket: bucket, Key: key });
	} catch (error) {
		if (!(error instanceof ServiceError) || error.told !== '404') throw error;
		throw new ServiceError('404', 404, `Key "${key}" does not exist`, 'HeadObject');
	}
}

function filesAt({ files, disk }: Session, path: string, isDeep: boolean): readonly Source[] {
	const full = absolute(path, disk);
	const own = files.content.get(full);
	if (own !== undefined && !isDeep) {
		const name = full.slice(full.lastIndexOf('/') + 1);
		return [{ end: { kind: 'local', path: full }, name, size: bytesOf(own).length }];
	}
	if (!isDeep) return [];
	const root = full === '/' ? full : `${full}/`;
	return [...files.content]
		.filter(([each]) => each.startsWith(root))
		.sort(([a], [b]) => byCodePoint(a, b))
		.map(([each, content]) => ({
			end: { kind: 'local', path: each } as const,
			name: each.slice(root.length),
			size: bytesOf(content).length
		}));
}

/** Where something goes: below a directory or prefix by its own name, else by the name that is given. */
export function destination(
	{ files, disk }: Session,
	to: string,
	name: string,
	isDeep: boolean
): End {
	if (to.startsWith('s3://')) {
		const { bucket, key } = placeIn(to);
		if (isDeep)
			return {
				kind: 's3',
				bucket,
				key: `${key}${key === '' || key.endsWith('/') ? '' : '/'}${name}`
			};
		return { kind: 's3', bucket, key: key === '' || key.endsWith('/') ? key + name : key };
	}
	const full = absolute(to, disk);
	const isFolder = isDeep || to.endsWith('/') || isDirectory(files, full);
	return { kind: 'local', path: isFolder ? absolute(`${full}/${name}`, disk) : full };
}

/** Does one thing after another, tells how each went, and goes on where one failed. */
export class Runner {
	readonly client: S3Client;

	constructor(
		readonly session: Session,
		readonly values: ReadonlyMap<string, unknown>,
		readonly isMove: boolean
	) {
		this.client = s3Client(session);
	}

	/** What is there to be done; nothing where that could not be found out, which is told. */
	async found<Value>(look: () => Promise<Value>): Promise<Value | undefined> {
		try {
			return await look();
		} catch (error) {
			const message = told(error);
			if (!this.values.has('quiet')) this.session.complain(`fatal error: ${message}\n`);
			return undefined;
		}
	}

	async run(tasks: readonly Task[]): Promise<number> {
		const { session, values } = this;
		let code = 0;
		for (const task of tasks) {
			const what = `${task.kind}: ${this.#place(task.from)}${task.to ? ` to ${this.#place(task.to)}` : ''}`;
			if (values.has('dryrun')) {
				if (!values.has('quiet')) session.print(`(dryrun) ${what}\n`);
				continue;
			}
			try {
				await this.#do(task);
				if (!values.has('quiet') && !values.has('only-show-errors')) session.print(`${what}\n`);
			} catch (error) {
				code = 1;
				const message = told(error);
				const failed = what.replace(':', ' failed:');
				if (!values.has('quiet')) session.complain(`${failed} ${message}\n`);
			}
		}
		return code;
	}

	async #do({ from, to }: Task): Promise<void> {
		if (to === undefined) return this.#delete(from);
		if (to.kind === 's3') await this.#put(from, to);
		else if (from.kind === 's3' && to.kind === 'local') {
			const bytes = await bytesAt(this.client, from);
			this.session.files = written(this.session.files, to.path, contentOf(bytes));
		}
		if (this.isMove) await this.#delete(from);
	}

	async #put(from: End, { bucket, key }: Extract<End, { kind: 's3' }>): Promise<void> {
		const { session, values, client } = this;
		const given = parametersFrom(session, values);
		if (from.kind === 's3') {
			const directive = values.get('metadata-directive');
			const source = encodeURIComponent(`${from.bucket}/${from.key}`).replaceAll('%2F', '/');
			await client.call('CopyObject', {
				Bucket: bucket,
				Key: key,
				CopySource: source,
				...given,
				...(directive === undefined ? {} : { MetadataDirective: directive })
			});
			return;
		}
		if (from.kind !== 'local') return;
		const bytes = bytesOf(session.files.content.get(from.path) ?? '');
		const guessed = values.has('no-guess-mime-type') ? undefined : typeOf(from.path);
		await client.call('PutObject', {
			Bucket: bucket,
			Key: key,
			Body: bytes,
			...(guessed === undefined ? {} : { ContentType: guessed }),
			...given
		});
	}

	async #delete(end: End): Promise<void> {
		const { session, client } = this;
		if (end.kind === 's3') await client.call('DeleteObject', { Bucket: end.bucket, Key: end.key });
		else if (end.kind === 'local') session.files = without(session.files, end.path);
	}

	#place(end: End): string {
		if (end.kind === 's3') return `s3://${end.bucket}/${end.key}`;
		if (end.kind === 'stream') return '-';
		return relative(end.path, this.session.started.directory);
	}
}

/** As seen from the working directory: `./north.txt`, `maps/north.txt`, `../south.txt`. */
function relative(path: string, directory: string): string {
	const slash = path.lastIndexOf('/');
	const folder = path.slice(0, slash).split('/').filter(Boolean);
	const here = directory.split('/').filter(Boolean);
	let shared = 0;
	while (shared < here.length && here[shared] === folder[shared]) shared += 1;
	const steps = [...here.slice(shared).map(() => '..'), ...folder.slice(shared)];
	return `${steps.length === 0 ? '.' : steps.join('/')}/${path.slice(slash + 1)}`;
}

async function bytesAt(
	client: S3Client,
	{ bucket, key }: Extract<End, { kind: 's3' }>
): Promise<Uint8Array> {
	const { Body: body } = await client.call('GetObject', { Bucket: bucket, Key: key });
	if (typeof body === 'string') return bytesOfBody(body);
	return isStructure(body) ? bytesOfBody({ base64: String(body['base64']) }) : new Uint8Array();
}

/** `cp - s3://…` and `cp s3://… -`. */
async function stream(
	session: Session,
	values: ReadonlyMap<string, unknown>,
	from: string,
	to: string
): Promise<number> {
	const client = s3Client(session);
	const { bucket, key } = placeIn(from === '-' ? to : from);
	const kind = from === '-' ? 'upload' : 'download';
	try {
		if (from === '-') {
			const given = parametersFrom(session, values);
			await client.call('PutObject', {
				Bucket: bucket,
				Key: key,
				Body: bytesOf(session.started.stdin),
				...given
			});
		} else {
			await client.call('HeadObject', { Bucket: bucket, Key: key });
			const bytes = await bytesAt(client, { kind: 's3', bucket, key });
			session.print(new TextDecoder().decode(bytes));
		}
		return 0;
	} catch (error) {
		const places = from === '-' ? `- to s3://${bucket}/${key}` : `s3://${bucket}/${key} to -`;
		const message = told(error);
		if (!values.has('quiet')) session.complain(`${kind} failed: ${places} ${message}\n`);
		return 1;
	}
}
