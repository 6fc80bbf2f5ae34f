import { cd } from './cd';
import { declaring } from './declaring';
import { idle } from './idle';
import { knowing } from './knowing';
import { later } from './later';
import { leaving } from './leaving';
import { naming } from './naming';
import type { Special } from './special';

let table: ReadonlyMap<string, Special> | undefined;

/**
 * By their names. A further one is a line in one of these files.
 *
 * Made when it is first asked for: `help` comes late and lists them, and where one thing leads to another in a
 * circle, a bundler settles which of them is there first.
 */
export function specials(): ReadonlyMap<string, Special> {
	table ??= new Map(
		[...[cd, ...leaving, ...declaring, ...knowing, ...naming], ...[...idle, ...later]].map(
			(each) => [each.name, each]
		)
	);
	return table;
}
