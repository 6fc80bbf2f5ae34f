import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * What each folder of src/lib may import. Order is the architecture: see docs/architecture.md.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const mayImport = {
	policy: [],
	catalog: ['policy'],
	account: ['policy', 'catalog'],
	wire: ['policy', 'catalog', 'account'],
	shell: ['policy', 'catalog', 'account'],
	scenario: ['policy', 'catalog', 'account', 'wire', 'shell'],
	study: ['policy', 'catalog', 'account', 'wire', 'shell', 'scenario'],
	classroom: ['policy', 'catalog', 'account', 'wire', 'shell', 'scenario'],
	storage: ['policy', 'catalog', 'account', 'wire', 'shell', 'scenario', 'study', 'classroom'],
	ui: ['policy', 'catalog', 'account', 'wire', 'shell', 'scenario', 'study', 'classroom', 'storage']
};
const folders = Object.keys(mayImport);

/** Folders that take values and return values: no DOM, Svelte, storage, network, clock or chance. */
const pure = folders.filter((folder) => folder !== 'storage' && folder !== 'ui');

const importOrder = Object.entries(mayImport).map(([folder, allowed]) => {
	const forbidden = folders.filter((other) => other !== folder && !allowed.includes(other));
	/** @type {import('eslint').Linter.Config} */
	const config = {
		files: [`src/lib/${folder}/**`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						...(forbidden.length === 0
							? []
							: [
									{
										regex: `^(\\$lib/|(\\.\\./)+)(${forbidden.join('|')})(/|$)`,
										message: `${folder} may import only ${allowed.join(', ') || 'nothing'}.`
									}
								]),
						{ regex: `^(\\$app|\\.\\./.*routes/)`, message: `${folder} knows no routes.` },
						...(pure.includes(folder)
							? [{ regex: '^(svelte|dexie|node:)', message: `${folder} is part of the pure core.` }]
							: [])
					].filter(({ regex }) => folder !== 'ui' || !regex.includes('$app'))
				}
			]
		}
	};
	return config;
});

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'test-results/', 'playwright-report/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off', // TypeScript does this
			'@typescript-eslint/consistent-type-imports': 'error',

			'no-console': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		},
		rules: { 'svelte/no-at-html-tags': 'error', 'svelte/no-inline-styles': 'error' }
	},
	{
		// With types, which cost some ten seconds: a new kind of something is met at every switch.
		files: ['src/**/*.ts', 'bin/**/*.ts', 'scripts/**/*.ts'],
		ignores: ['**/*.svelte.ts', '**/*.test.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false }
			]
		}
	},
	{
		files: ['**/*.test.ts', '**/*.spec.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				{
					name: 'performance',
					message:
						'A busy machine is slow: take an input at which what is not linear never ends, and assert no time.'
				}
			]
		}
	},
	{ files: ['scripts/**', 'bin/**'], rules: { 'no-console': 'off' } },
	{
		// Playwright reads which fixtures are used from the pattern, and {} says none.
		files: ['tests/browser/**'],
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] }
	},
	...importOrder,
	{
		files: pure.map((folder) => `src/lib/${folder}/**`),
		ignores: ['**/*.test.ts', '**/*.bench.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...[
					'window',
					'document',
					'navigator',
					'localStorage',
					'fetch',
					'setTimeout',
					'setInterval',
					'crypto',
					'performance',
					'indexedDB',
					'process'
				]
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
					message: 'Time is an argument.'
				},
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'Time is an argument.'
				},
				{
					selector: "MemberExpression[object.name='Math'][property.name='random']",
					message: 'Chance comes from the seed.'
				}
			]
		}
	}
);
