import '../../src/lib/account/perform/everything';
import '../../src/lib/scenario/check/everything';
import type { Grading } from '../../src/lib/classroom/grade/grade-file';
import { openCatalog } from '../catalog';
import { contentFor } from './content';
import type { Given } from './pool';

/** What files are graded by, with all that a log may call loaded. */
export function gradingBy({ pack, keys, codes }: Given): Grading {
	const catalog = openCatalog();
	return {
		...{ packs: [pack], keys, content: contentFor(pack) },
		...(codes && { codes: new Set(codes) }),
		facts: (prefixes) => catalog.load(prefixes)
	};
}
