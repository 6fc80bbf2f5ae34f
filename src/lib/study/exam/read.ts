import { readValue, type FilesRead } from '../../scenario/read-value';
import { readYaml } from '../../scenario/yaml';
import type { Blueprint } from './blueprint';
import { examFile } from './blueprint-format';

/** Reads the blueprint of an exam, and reports every fault at once. */
export function readBlueprint(code: string, text: string): FilesRead<Blueprint> {
	const file = `${code}.yaml`;
	const yaml = readYaml(text);
	if (!yaml.ok) return { ok: false, error: yaml.error.map((fault) => ({ file, ...fault })) };
	const read = readValue(file, examFile, yaml.value);
	return read.ok ? { ok: true, value: { code, ...read.value } } : read;
}
