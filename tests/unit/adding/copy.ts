import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';

const run = promisify(execFile);

/** A copy of some of our folders and files, without tests, to which things are added. */
export class Copy {
	readonly folder: string;

	private constructor(folder: string) {
		this.folder = folder;
	}

	/** The compiler looks at what is in `compiled`; tools find what they are configured by. */
	static async of(paths: readonly string[], compiled: readonly string[]): Promise<Copy> {
		const copy = new Copy(await mkdtemp(join(tmpdir(), 'leastwise-adding-')));
		const withoutTests = (path: string) => !/\.(test|bench)\.ts$/.test(path);
		for (const path of [...paths, 'eslint.config.js', 'package.json']) {
			await cp(path, join(copy.folder, path), { recursive: true, filter: withoutTests });
		}
		await copy.write('svelte.config.js', 'export default {};\n');
		await symlink(resolve('node_modules'), join(copy.folder, 'node_modules'));
		const compilerOptions = {
			noEmit: true,
			// What is compiled again after a small change.
			incremental: true,
			tsBuildInfoFile: './tsbuildinfo',
			skipLibCheck: true,
			rootDirs: ['.'],
			paths: { '$lib/*': ['./src/lib/*'] },
			types: [resolve('node_modules/@types/node')]
		};
		const options = { extends: resolve('tsconfig.json'), include: compiled, compilerOptions };
		await copy.write('tsconfig.json', JSON.stringify(options));
		return copy;
	}

	async write(path: string, text: string): Promise<void> {
		await mkdir(dirname(join(this.folder, path)), { recursive: true });
		await writeFile(join(this.folder, path), text);
	}

	/** Puts more in the place of a text that must be there once. */
	async add(path: string, place: string, more: string): Promise<void> {
		const text = await readFile(join(this.folder, path), 'utf8');
		expect(text.split(place), `${path} has ${place} once`).toHaveLength(2);
		await this.write(path, text.replace(place, more));
	}

	async delete(path: string): Promise<void> {
		await rm(join(this.folder, path), { recursive: true });
	}

	/** What a tool says, well or not. */
	tool(name: string, ...options: string[]): Promise<string> {
		return run(process.execPath, [join('node_modules', name), ...options], {
			cwd: this.folder
		}).then(
			({ stdout }) => stdout,
			({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr
		);
	}

	/** What the compiler has to say; nothing where all is well. */
	compiled(): Promise<string> {
		return this.tool('typescript/bin/tsc', '-p', '.');
	}

	/** What a program in the copy printed as JSON. */
	async printed(program: string): Promise<unknown> {
		return JSON.parse(await this.tool('tsx/dist/cli.mjs', program));
	}
}
