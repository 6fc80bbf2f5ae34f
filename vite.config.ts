import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { contentModules } from './scripts/content-modules.ts';
import { counterexampleModules } from './scripts/counterexample-modules.ts';
import { examModules } from './scripts/exam-modules.ts';
import { pageChunks } from './scripts/page-chunks.ts';
import { questionModules } from './scripts/question-modules.ts';
import { recordStore } from './scripts/record-store.mjs';
import { scenarioModules } from './scripts/scenario-modules.ts';
import { engineWithoutAddress, sdkModules } from './scripts/sdk-modules.ts';
import { searchModules } from './scripts/search-modules.ts';
import { workbookModules } from './scripts/workbook-modules.ts';
import { chromium } from './scripts/chromium.mjs';
import { attemptsReplayedInNode } from './tests/replay/in-node.ts';

/** Files that put something in a module's place, or need modules that nothing has used before. */
const alone = 'src/**/*.alone.test.ts';
const aloneInBrowser = 'src/**/*.alone.svelte.test.ts';
/** What `npm run test:all` runs only. */
const long = process.env.LEASTWISE_ALL ? [] : ['**/*.long.test.ts', '**/*.long.svelte.test.ts'];

/** Bundled before the first test: found one by one, they would reload the page in its middle. */
const bundled = [
	'@codemirror/autocomplete',
	'@codemirror/commands',
	'@codemirror/lang-javascript',
	'@codemirror/lang-json',
	'@codemirror/language',
	'@codemirror/lint',
	'@codemirror/search',
	'@codemirror/state',
	'@codemirror/view',
	'@jmespath-community/jmespath',
	'@lezer/highlight',
	'@noble/curves/ed25519.js',
	'@noble/hashes/legacy.js',
	'@noble/hashes/scrypt.js',
	'@noble/hashes/sha2.js',
	'@noble/hashes/utils.js',
	'@rgrove/parse-xml',
	'@scure/base',
	'bits-ui',
	'fflate',
	'idb',
	'mdast-util-from-markdown',
	'minisearch',
	'otplib',
	'qr/decode.js',
	'qrcode/lib/core/qrcode',
	'quickjs-emscripten-core',
	'@jitl/quickjs-ng-wasmfile-release-sync/emscripten-module',
	'@jitl/quickjs-ng-wasmfile-release-sync/ffi',
	'valibot',
	'xstate',
	'yaml'
];

/** Anew for each project: Vitest writes its name into it. */
const inBrowser = () => ({
	env: { LEASTWISE_ALL: process.env.LEASTWISE_ALL ?? '' },
	// What is loaded when it is wanted takes its time on a busy machine.
	expect: { poll: { timeout: 10_000, interval: 10 } },
	browser: {
		enabled: true,
		headless: true,
		screenshotFailures: false,
		commands: { attemptsReplayedInNode },
		provider: playwright({ launchOptions: chromium() }),
		instances: [{ browser: 'chromium' as const }]
	}
});

export default defineConfig({
	plugins: [
		sveltekit(),
		scenarioModules(),
		questionModules(),
		examModules(),
		contentModules(),
		workbookModules(),
		counterexampleModules(),
		searchModules(),
		sdkModules(),
		pageChunks(import.meta.dirname)
	],
	build: { target: 'es2022' },
	// Read by src/lib/ui/classroom/lms/xapi/store-of-site.ts.
	define: { __RECORD_STORE__: JSON.stringify(recordStore(process.env) ?? null) },
	worker: {
		format: 'es',
		plugins: () => [sdkModules(), engineWithoutAddress()],
		// In one piece: what a worker asks for later is not in the offline copy.
		rolldownOptions: { output: { codeSplitting: false } }
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: [
						'src/**/*.test.ts',
						'tests/unit/**/*.test.ts',
						'tests/classroom/**/*.test.ts',
						'bin/**/*.test.ts'
					],
					exclude: ['src/**/*.svelte.test.ts', alone, ...long],
					// One file after the other in one worker: half of their time went into loading the same modules.
					isolate: false,
					// Laws are tried on many cases, and a busy machine is slow: what hangs is found all the same.
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'alone',
					environment: 'node',
					include: [alone],
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				optimizeDeps: { include: bundled },
				test: {
					...inBrowser(),
					name: 'component',
					include: ['src/**/*.svelte.test.ts', 'tests/component/**/*.test.ts'],
					exclude: [aloneInBrowser, ...long],
					// One file after the other in one page: a third of their time went into loading the same modules.
					isolate: false,
					setupFiles: ['tests/component/setup.ts']
				}
			},
			{
				extends: true,
				optimizeDeps: { include: bundled },
				test: { ...inBrowser(), name: 'component-alone', include: [aloneInBrowser] }
			},
			{
				extends: true,
				test: {
					name: 'clients',
					environment: 'node',
					include: ['tests/clients/**/*.test.ts'],
					testTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'bench',
					environment: 'node',
					include: [],
					benchmark: { include: ['tests/bench/**/*.bench.ts'] }
				}
			}
		]
	}
});
