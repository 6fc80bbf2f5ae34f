import { base64 } from '../base64';
import { cp } from '../cp';
import { env } from '../env';
import { ls } from '../ls';
import { mkdir } from '../mkdir';
import { mv } from '../mv';
import { rm } from '../rm';
import { touch } from '../touch';
import { cut } from '../cut';
import { date } from '../date';
import { grep } from '../grep';
import { head } from '../head';
import { printf } from '../printf';
import { sort } from '../sort';
import { tail } from '../tail';
import { tr } from '../tr';
import { uniq } from '../uniq';
import { wc } from '../wc';
import type { Run } from './run';
import { awk } from './awk';
import { chmod, mktemp, tee } from './files';
import { find, tree } from './find';
import { column, expand, fold, nl, paste, rev, tac } from './lines';
import { basename, dirname, realpath } from './paths';
import { comm } from './compare';
import { diff } from './diff';
import { md5sum, sha256sum } from './digests';
import { expr, seq } from './numbers';
import { sed } from './sed';

const others = [
	...[cp, env, ls, mkdir, mv, rm, touch],
	base64,
	cut,
	date,
	grep,
	head,
	printf,
	sort,
	tail,
	tr,
	uniq,
	wc
];

/** By their names, as `later.ts` lists them. */
export const more: ReadonlyMap<string, Run> = new Map(
	Object.entries({
		...{ awk, basename, chmod, column, comm, diff, dirname, expand, expr, find, fold, md5sum },
		...Object.fromEntries(others.map(({ name, run }) => [name, run])),
		...{ mktemp, nl, paste, realpath, rev, sed, seq, sha256sum, tac, tee, tree }
	})
);
