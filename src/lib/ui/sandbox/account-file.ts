import { stringify } from 'yaml';
import type { WrittenAccount } from '$lib/account/perform/account-file';
import { replay } from '$lib/scenario/replay';
import { loadAttempt } from '$lib/scenario/loading';
import { readAccountJson } from '$lib/scenario/sandbox/read-account';
import { sandboxScenario } from '$lib/scenario/sandbox/sandbox';
import { writeAccount } from '$lib/scenario/sandbox/write-account';
import { readYaml } from '$lib/scenario/yaml';
import type { Store } from '$lib/storage/store';
import { loadFacts } from '../load-facts';
import { makeSandbox, type AccountFault, type Made } from './make-sandbox';
import { savedOf } from './sandboxes.svelte';

/** Room for an account as large as AWS allows. */
const most = { length: 8_000_000, values: 2_000_000 };

/** Reads a file that may be anything, and keeps a sandbox that begins with the account in it. */
export async function sandboxOfFile(store: Store, file: File, now: number): Promise<Made> {
	if (file.size > most.length * 4) return refused('the file is too long to be an account.yaml');
	const text = await file.text().catch(() => undefined);
	if (text === undefined) return refused('the browser could not read the file');
	const read = readYaml(text.replace(/^\uFEFF/, ''), most);
	if (!read.ok) return { kind: 'refused', faults: read.error };
	const name = nameIn(read.value) ?? file.name.replace(/\.ya?ml$/, '');
	return makeSandbox(
		store,
		{ name, from: `the file ${file.name.slice(0, 200)}`, account: read.value },
		now
	);
}

function refused(message: string): Made {
	return { kind: 'refused', faults: [{ path: '', message }] };
}

function nameIn(value: unknown): string | undefined {
	const named = typeof value === 'object' && value !== null && 'name' in value ? value.name : '';
	return typeof named === 'string' && named !== '' ? named : undefined;
}

export type Exported =
	| { readonly ok: true; readonly name: string; readonly text: string }
	| { readonly ok: false; readonly faults: readonly AccountFault[] };

/** The account of a sandbox as it stands, as a file. */
export async function exportAccount(store: Store, id: string): Promise<Exported> {
	const saved = await savedOf(store, id);
	if (!saved?.sandbox)
		return { ok: false, faults: [{ path: '', message: 'it is not here any more' }] };
	const { attempt, log, sandbox } = saved;
	const read = await readAccountJson(sandbox.account);
	if (!read.ok) return { ok: false, faults: read.error };
	const scenario = sandboxScenario(sandbox.name, read.value);
	await loadAttempt(scenario, log, loadFacts);
	const { snapshot, drift } = replay(scenario, attempt, log);
	// Else it would be the account as it was before, without what came after.
	if (drift) return { ok: false, faults: [{ path: '', message: otherwise }] };
	const written = await writeAccount(snapshot);
	return { ok: true, name: `${fileName(sandbox.name)}.yaml`, text: accountYaml(written) };
}

const otherwise =
	'it was made with an earlier version, and not everything in it comes out as it did. Open it and go on from there, then export it';

/** With what is not in it said at its top. */
export function accountYaml({ file, leftOut }: WrittenAccount): string {
	const told = ['An account of Leastwise. Not in it:', ...leftOut.map((what) => `- ${what}`)];
	const head = told.map((line) => `# ${line}\n`).join('');
	return head + stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}

function fileName(name: string): string {
	const plain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
	return plain.replaceAll(/^-|-$/g, '') || 'account';
}
