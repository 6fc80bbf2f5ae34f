import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { contentModules } from './scripts/content-modules.ts';
import { pageChunks } from './scripts/page-chunks.ts';
import { scenarioModules } from './scripts/scenario-modules.ts';
import { chromium } from './scripts/chromium.mjs';
import { attemptsReplayedInNode } from './tests/replay/in-node.ts';

export default defineConfig({
	plugins: [sveltekit(), scenarioModules(), contentModules(), pageChunks(import.meta.dirname)],
	build: { target: 'es2022' },
	worker: { format: 'es' },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts', 'bin/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts'],
					// Laws are tried on many cases, and a busy machine is slow: what hangs is found all the same.
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				// Bundled before the first test: found one by one, they would reload the page in its middle.
				optimizeDeps: {
					include: [
						'@codemirror/autocomplete',
						'@codemirror/commands',
						'@codemirror/lang-json',
						'@codemirror/language',
						'@codemirror/lint',
						'@codemirror/search',
						'@codemirror/state',
						'@codemirror/view',
						'@jmespath-community/jmespath',
						'@lezer/highlight',
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
						'otplib',
						'qr/decode.js',
						'qrcode/lib/core/qrcode',
						'valibot',
						'xstate',
						'yaml'
					]
				},
				test: {
					name: 'component',
					// What is loaded when it is wanted takes its time on a busy machine.
					expect: { poll: { timeout: 10_000 } },
					include: ['src/**/*.svelte.test.ts', 'tests/component/**/*.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						commands: { attemptsReplayedInNode },
						provider: playwright({ launchOptions: chromium() }),
						instances: [{ browser: 'chromium' }]
					}
				}
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
