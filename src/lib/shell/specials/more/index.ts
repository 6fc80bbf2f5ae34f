import type { LateName } from '../later';
import type { Run } from '../special';
import { alias, unalias } from './aliases';
import { type, which } from './finding';
import { help } from './help';
import { history } from './history';
import { mapfile } from './mapfile';
import { read } from './reading';
import { scripts } from './scripts';
import { set, shift } from './setting';
import { shopt } from './shopt';
import { unset } from './unset';
import { xargs } from './xargs';

export { lacking } from './lacking';
export { shown } from './shown';

const runs: Readonly<Record<LateName, Run>> = {
	...{ alias, help, history, mapfile, readarray: mapfile },
	...scripts,
	...{ read, set, shift, unset, shopt, type, unalias, which, xargs: xargs.run }
};

export const more: ReadonlyMap<string, Run> = new Map(Object.entries(runs));
