import { bodyOf, bytesOf as bytesOfBody } from '../../account/services/s3/objects/body';
import { isDirectory, parentOf, withDirectory, withFile, type Files } from '../files';
import { general } from './exit';

/* The virtual files as programs of AWS's command line handle them. Paths are absolute. */

/** Text where it is text, so that it is kept and edited as such. */
export function contentOf(bytes: Uint8Array): string | Uint8Array {
	const body = bodyOf(bytes);
	return typeof body === 'string' ? body : bytesOfBody(body);
}

/** With a file, and the directories above it. What there is no room for ends the command. */
export function written(files: Files, path: string, content: string | Uint8Array): Files {
	const kept = withFile(withParents(files, path), path, content);
	if (kept.ok) return kept.value;
	throw general(`${kept.error}: '${path}'`);
}

function withParents(files: Files, path: string): Files {
	const parent = parentOf(path);
	if (isDirectory(files, parent)) return files;
	const made = withDirectory(withParents(files, parent), parent);
	return made.ok ? made.value : files;
}
