import type { Program } from '../program';
import { base64 } from './base64';
import { cat } from './cat';
import { clear } from './clear';
import { cp } from './cp';
import { cut } from './cut';
import { date } from './date';
import { echo } from './echo';
import { editors } from './edit';
import { env } from './env';
import { grep } from './grep';
import { head } from './head';
import { later } from './later';
import { ls } from './ls';
import { mkdir } from './mkdir';
import { mv } from './mv';
import { pwd } from './pwd';
import { rm } from './rm';
import { sleep } from './sleep';
import { sort } from './sort';
import { tail } from './tail';
import { bracket, test } from './tests';
import { touch } from './touch';
import { tr } from './tr';
import { failure, success } from './true';
import { uniq } from './uniq';
import { wc } from './wc';
import { whoami } from './whoami';

/** What is there beside `aws`. A further program is a file and a line here. */
export const programs: readonly Program[] = [
	...[base64, cat, clear, cp, cut, date, echo, env, grep, head, ls, mkdir, mv, pwd, rm],
	...[sleep, sort, tail, test, bracket, touch, tr, success, failure, uniq, wc, whoami],
	...editors,
	...later
];
