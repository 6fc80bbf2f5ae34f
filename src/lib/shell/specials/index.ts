import { cd } from './cd';
import { control } from './control';
import { declaring } from './declaring';
import { knowing } from './knowing';
import { later } from './later';
import { naming } from './naming';
import { reading } from './reading';
import { scripts } from './scripts';
import type { Special } from './special';

/** By their names. A further one is a line in one of these files. */
export const specials: ReadonlyMap<string, Special> = new Map(
	[cd, ...control, ...declaring, ...knowing, ...naming, ...reading, ...scripts, ...later].map(
		(each) => [each.name, each]
	)
);
