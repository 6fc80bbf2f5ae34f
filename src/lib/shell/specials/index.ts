import { cd } from './cd';
import { declaring } from './declaring';
import { idle } from './idle';
import { knowing } from './knowing';
import { later } from './later';
import { leaving } from './leaving';
import { naming } from './naming';
import { reading } from './reading';
import { scripts } from './scripts';
import { setting } from './setting';
import type { Special } from './special';
import { unset } from './unset';

/** By their names. A further one is a line in one of these files. */
export const specials: ReadonlyMap<string, Special> = new Map(
	[
		...[cd, unset, ...leaving, ...setting, ...declaring, ...knowing, ...naming, ...reading],
		...[...scripts, ...idle, ...later]
	].map((each) => [each.name, each])
);
