import type { LateName } from '../later';
import { awk } from './awk';
import { base64 } from './base64';
import { chmod } from './chmod';
import { column } from './column';
import { comm } from './comm';
import { cp } from './cp';
import { cut } from './cut';
import { date } from './date';
import { diff } from './diff';
import { md5sum, sha256sum } from './digests';
import { env } from './env';
import { expand } from './expand';
import { expr } from './expr';
import { find, tree } from './find';
import { fold } from './fold';
import { grep } from './grep';
import { head } from './head';
import { ls } from './ls';
import { hostname, id, uname } from './machine';
import { mkdir } from './mkdir';
import { mktemp } from './mktemp';
import { mv } from './mv';
import { nl } from './nl';
import { paste } from './paste';
import { basename, dirname, realpath } from './paths';
import { printf } from './printf';
import { rev } from './rev';
import { rm } from './rm';
import { sed } from './sed';
import { seq } from './seq';
import { sort } from './sort';
import { tac } from './tac';
import { tail } from './tail';
import { tee } from './tee';
import { touch } from './touch';
import { tr } from './tr';
import { uniq } from './uniq';
import { wc } from './wc';
import type { Run } from './run';

const runs: Readonly<Record<LateName, Run>> = {
	awk,
	base64,
	basename,
	chmod,
	column,
	comm,
	cp,
	cut,
	date,
	diff,
	dirname,
	env,
	expand,
	expr,
	find,
	fold,
	grep,
	head,
	hostname,
	id,
	ls,
	md5sum,
	mkdir,
	mktemp,
	mv,
	nl,
	paste,
	printf,
	realpath,
	rev,
	rm,
	sed,
	seq,
	sha256sum,
	sort,
	tac,
	tail,
	tee,
	touch,
	tr,
	tree,
	uname,
	uniq,
	wc
};

/** By their names. */
export const latePrograms: ReadonlyMap<string, Run> = new Map(Object.entries(runs));
