import type { LateName } from '../later';
import type { Run } from '../special';
import { alias, unalias } from './aliases';
import { type, which } from './finding';
import { help } from './help';
import { history } from './history';
import { mapfile } from './mapfile';
import { shopt } from './shopt';
import { xargs } from './xargs';

export { lacking } from './lacking';

const runs: Readonly<Record<LateName, Run>> = {
	...{ alias, help, history, mapfile, readarray: mapfile },
	...{ shopt, type, unalias, which, xargs: xargs.run }
};

export const more: ReadonlyMap<string, Run> = new Map(Object.entries(runs));
