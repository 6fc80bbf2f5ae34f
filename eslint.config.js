import { readdirSync } from 'node:fs';
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
	shell: ['policy', 'catalog', 'account', 'wire'],
	scenario: ['policy', 'catalog', 'account', 'wire', 'shell'],
	workbook: ['policy', 'catalog', 'account', 'wire', 'shell', 'scenario'],
	study: ['policy', 'catalog', 'account', 'wire', 'shell', 'scenario', 'workbook'],
	search: ['policy', 'scenario', 'workbook', 'study'],
	classroom: ['policy', 'catalog', 'account', 'wire', 'shell', 'scenario', 'workbook', 'study'],
	storage: [
		'policy',
		'catalog',
		'account',
		'wire',
		'shell',
		'scenario',
		'workbook',
		'study',
		'classroom'
	],
	ui: [
		'policy',
		'catalog',
		'account',
		'wire',
		'shell',
		'scenario',
		'workbook',
		'study',
		'search',
		'classroom',
		'storage'
	]
};
const folders = Object.keys(mayImport);

/** Folders that take values and return values: no DOM, Svelte, storage, network, clock or chance. */
const pure = folders.filter((folder) => folder !== 'storage' && folder !== 'ui');

/**
 * What a folder of src/lib must not import.
 * @param {string} folder
 */
function notFor(folder) {
	const allowed = mayImport[folder] ?? [];
	const forbidden = folders.filter((other) => other !== folder && !allowed.includes(other));
	return [
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
			? [{ regex: '^(svelte|idb$|node:)', message: `${folder} is part of the pure core.` }]
			: [])
	].filter(({ regex }) => folder !== 'ui' || !regex.includes('$app'));
}

/**
 * @param {string} files
 * @param {readonly { regex: string, message: string }[]} patterns
 * @param {string[]} [ignores]
 * @returns {import('eslint').Linter.Config}
 */
function without(files, patterns, ignores = []) {
	return { files: [files], ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const importOrder = folders.map((folder) => without(`src/lib/${folder}/**`, notFor(folder)));

/**
 * Services build on one another in this order, and on none besides. Who a caller is, IAM's users and
 * roles say, or STS's temporary credentials of them; CloudTrail writes down who that was; and the
 * sign-in page hands out and records sessions of all of these.
 */
const identityServices = ['iam', 'sts', 'cloudtrail', 'signin'];

/** What any other service may know of IAM: whose it is, what policies are, and what is passed. */
const ofIam = [
	'arn$',
	'mfa/(codes|devices)$',
	'model/',
	'people/holder$',
	'policies/(named-principals|orphans|policy-text|stored-policy)$',
	'roles/pass-role$',
	'tags/'
];

const accountFolder = 'src/lib/account';
const services = readdirSync(`${accountFolder}/services`, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/**
 * The services that one may not import, and where it may in part. What a service keeps can be named
 * anywhere: the account is one.
 * @param {string} service
 */
function apartFrom(service) {
	const place = identityServices.indexOf(service);
	const beneath = place < 0 ? [] : identityServices.slice(0, place);
	const apart = services.filter((other) => other !== service && !beneath.includes(other));
	return [
		...apart
			.filter((other) => place >= 0 || other !== 'iam')
			.map((other) => ({
				regex: `^(\\.\\./)+${other}(/(?!state$)|$)`,
				message: `${service} knows nothing of ${other}: services stand apart.`
			})),
		...(place >= 0
			? []
			: [
					{
						regex: `^(\\.\\./)+iam(/(?!${ofIam.join('|')})|$)`,
						message: `${service} knows of IAM only what identity needs: see eslint.config.js.`
					}
				])
	];
}

/** Tests open whole accounts. */
const inTests = ['**/*.test.ts', '**/*.fixture.ts'];

/** Inside src/lib/account: base under all services, perform above them. */
const accountOrder = [
	without(
		`${accountFolder}/base/**`,
		[
			...notFor('account'),
			{ regex: '(^|/)(services|perform)(/|$)', message: 'base stands under all services.' }
		],
		inTests
	),
	...services.map((service) =>
		without(
			`${accountFolder}/services/${service}/**`,
			[
				...notFor('account'),
				{ regex: '^(\\.\\./)+perform(/|$)', message: 'perform stands above the services.' },
				...apartFrom(service)
			],
			inTests
		)
	)
];

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
	...accountOrder,
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
