import type { Result } from '../../policy/result';
import { fromLinkText, toLinkText } from '../../scenario/link-text';
import {
	fingerprintOf,
	readClassFile,
	writeClassFile,
	type ClassFile,
	type Refused
} from '../class-file';
import type { Pack } from './pack';
import { packSchema } from './schema';

const packFile: ClassFile<Pack> = {
	format: 'leastwise-pack',
	version: 1,
	called: 'pack',
	longest: 1_000_000,
	schema: packSchema
};

/** What stands in front of a pack in an address, after the #. */
const name = 'pack=';

/** The text of a file. Throws where it is no pack that may be given out: see `packSchema`. */
export function writePack(pack: Pack): string {
	return writeClassFile(packFile, pack);
}

/** A pack from the text of a file; whether what it names is there is asked of `strayInPack`. */
export function readPack(text: string): Result<Pack, Refused> {
	return readClassFile(packFile, text);
}

/** By which a hand-in says what the learner had: 64 hexadecimal digits. */
export function packFingerprint(pack: Pack): string {
	return fingerprintOf(packFile, pack);
}

/** The whole pack for the end of an address, without the #. */
export function packToFragment(pack: Pack): string {
	return name + toLinkText(JSON.stringify(JSON.parse(writePack(pack))));
}

/** Nothing where an address has no pack; one that is damaged is refused whole. */
export function packFromFragment(fragment: string): Result<Pack, Refused> | undefined {
	const text = fragment.replace(/^#/, '');
	if (!text.startsWith(name)) return undefined;
	const json = fromLinkText(text.slice(name.length), packFile.longest);
	return json === undefined ? brokenOff : readPack(json);
}

const brokenOff: Result<never, Refused> = {
	ok: false,
	error: {
		reason: 'damaged',
		place: '',
		message:
			'The link breaks off or was changed on its way: some programs cut long links. Copy it whole, or ask for the pack as a file.'
	}
};
