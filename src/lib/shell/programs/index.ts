import type { Program } from '../program';
import { cat } from './cat';
import { clear } from './clear';
import { echo } from './echo';
import { editors } from './edit';
import { later } from './later';
import { pwd } from './pwd';
import { sleep } from './sleep';
import { bracket, test } from './tests';
import { failure, success } from './true';
import { whoami } from './whoami';

/** What is there beside `aws`. A further program is a file and a line here. */
export const programs: readonly Program[] = [
	...[cat, clear, echo, pwd, sleep, test, bracket],
	...[success, failure, whoami],
	...editors,
	...later
];
