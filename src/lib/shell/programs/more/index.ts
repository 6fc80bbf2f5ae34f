import type { Run } from './run';
import { awk } from './awk';
import { chmod, mktemp, tee } from './files';
import { find, tree } from './find';
import { column, expand, fold, nl, paste, rev, tac } from './lines';
import { basename, dirname, realpath } from './paths';
import { comm, diff } from './compare';
import { md5sum, sha256sum } from './digests';
import { expr, seq } from './numbers';
import { sed } from './sed';

/** By their names, as `later.ts` lists them. */
export const more: ReadonlyMap<string, Run> = new Map(
	Object.entries({
		...{ awk, basename, chmod, column, comm, diff, dirname, expand, expr, find, fold, md5sum },
		...{ mktemp, nl, paste, realpath, rev, sed, seq, sha256sum, tac, tee, tree }
	})
);
