import { loadBlueprint, type AccountBlueprint } from '../../account/perform/account-schema';
import { openAccount } from '../../account/perform/open';
import { loadFor } from '../../account/perform/registry';
import { beyondDepth } from '../json-depth';
import { readValue, type FilesRead } from '../read-value';

const file = 'account.yaml';

function fault(path: string, message: string) {
	return { ok: false, error: [{ file, path, message }] } as const;
}

/** Reads an account.yaml that was written as JSON. Whose it is may have changed it. */
export async function readAccountJson(text: string): Promise<FilesRead<AccountBlueprint>> {
	const deepAt = beyondDepth(text);
	if (deepAt !== undefined) return fault(`character ${deepAt + 1}`, 'it is nested too deeply here');
	const schema = await loadBlueprint();
	try {
		return readValue(file, schema, JSON.parse(text));
	} catch (error) {
		if (error instanceof SyntaxError) return fault('', 'this is not JSON: it is damaged');
		throw error;
	}
}

/**
 * Reads an account's file and tries to open it: whom it names that is not there shows only then.
 *
 * @param time now
 */
export async function readAccountFile(
	value: unknown,
	time: number
): Promise<FilesRead<AccountBlueprint>> {
	const read = readValue(file, await loadBlueprint(), value);
	if (!read.ok) return read;
	await loadFor([], read.value);
	try {
		openAccount(read.value, 'trial', time);
		return read;
	} catch (error) {
		// What opens accounts says what is wrong, and throws since scenarios are proved before.
		return fault('', error instanceof Error ? error.message : String(error));
	}
}
