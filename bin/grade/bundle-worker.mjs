import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/*
 * Writes the worker and all that it imports to the output as one module. A worker that read the sources one
 * by one would take as long to start as to grade a hundred files. In a process of its own: the memory that
 * bundling takes is free again before the grading begins.
 */

/**
 * A file that reads what lies beside it finds it from within the bundle too.
 *
 * @type {import('rolldown').Plugin}
 */
const ownAddresses = {
	name: 'own-addresses',
	transform: {
		filter: { code: 'import.meta.url' },
		handler: (code, id) =>
			code.replaceAll('import.meta.url', () => JSON.stringify(pathToFileURL(id).href))
	}
};

const bundle = await rolldown({
	input: fileURLToPath(new URL('worker.ts', import.meta.url)),
	platform: 'node',
	plugins: [ownAddresses],
	logLevel: 'silent'
});
const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
process.stdout.write(output[0].code);
