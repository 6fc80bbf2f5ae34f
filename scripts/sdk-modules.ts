import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { rolldown, type Plugin as Bundling } from 'rolldown';
import type { Plugin } from 'vite';

const inside = resolve('src/lib/ui/sdk/inside');

/** What a program can import, by the name it is imported by. */
const packages = ['@aws-sdk/client-iam', '@aws-sdk/client-sts', '@aws-sdk/client-s3'];

/**
 * AWS's SDK for JavaScript, and what stands around a learner's program, as texts for the engine that runs
 * both: `files` by name, one for each package and those that they share. See decision 48.
 */
export function sdkModules(): Plugin {
	let bundled: Promise<string> | undefined;
	return {
		name: 'leastwise-sdk',
		resolveId: { filter: { id: /^virtual:sdk$/ }, handler: (id) => `\0${id}` },
		load: {
			filter: { id: /^\0virtual:sdk$/ },
			async handler() {
				bundled ??= bundle();
				return { code: await bundled, moduleSideEffects: false };
			}
		}
	};
}

async function bundle(): Promise<string> {
	const build = await rolldown({
		input: {
			main: join(inside, 'main.ts'),
			...Object.fromEntries(packages.map((name) => [name, name]))
		},
		// As for React Native: no page, no Node.
		platform: 'neutral',
		resolve: {
			conditionNames: ['react-native', 'module', 'import'],
			mainFields: ['module', 'main'],
			aliasFields: [['react-native']]
		},
		external: ['program.js'],
		plugins: [surroundings()],
		onLog(level, log, report) {
			if (level !== 'info') report(level, log);
		}
	});
	const { output } = await build.generate({
		format: 'esm',
		minify: true,
		keepNames: true,
		entryFileNames: '[name].js',
		chunkFileNames: 'shared/[name].js'
	});
	await build.close();
	const files = output.flatMap((each) =>
		each.type === 'chunk' ? [[each.fileName.replace(/^(@.*)\.js$/, '$1'), each.code]] : []
	);
	return `export const files = ${JSON.stringify(Object.fromEntries(files))};`;
}

/**
 * The engine is handed its WebAssembly by whoever starts it. Its own idea of where that lies would put a
 * second copy into the site.
 */
export function engineWithoutAddress(): Plugin {
	const own = 'new URL("emscripten-module.wasm",import.meta.url)';
	return {
		name: 'leastwise-engine',
		enforce: 'pre',
		transform: {
			filter: { id: /quickjs-ng-wasmfile-release-sync\/dist\/emscripten-module\.browser\.mjs/ },
			handler(code) {
				if (!code.includes(own)) throw new Error('The engine looks for its WebAssembly otherwise');
				return { code: code.replace(own, 'new URL("about:blank")'), map: null };
			}
		}
	};
}

/**
 * In place of what each client would find around it, in Node or a browser: what is around it here. And the
 * SDK's own reader of XML, not the page's.
 */
function surroundings(): Bundling {
	return {
		name: 'sdk-surroundings',
		resolveId(source, importer) {
			if (importer === undefined) return null;
			if (source.endsWith('/xml-parser')) return join(dirname(importer), 'xml-parser.js');
			return source.endsWith('/runtimeConfig') ? `\0config:${dirname(importer)}` : null;
		},
		load(id) {
			const folder = /^\0config:(.*)$/.exec(id)?.[1];
			if (folder === undefined) return null;
			const { name, version } = JSON.parse(
				readFileSync(join(folder, '../package.json'), 'utf8')
			) as { name: string; version: string };
			const serviceId = name.replace('@aws-sdk/client-', '').toUpperCase();
			return `
				import { getRuntimeConfig as get } from ${JSON.stringify(join(folder, 'runtimeConfig.browser.js'))};
				import { withDefaults } from ${JSON.stringify(join(inside, 'defaults.ts'))};
				export const getRuntimeConfig = (config) => ({
					...get(withDefaults(config, ${JSON.stringify(serviceId)}, ${JSON.stringify(version)})),
					runtime: 'leastwise'
				});`;
		}
	};
}
