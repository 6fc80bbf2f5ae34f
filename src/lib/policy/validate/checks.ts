import type { Check } from './check';
import { sids } from './sids';
import { version } from './version';

/** Every check that is made of a policy once it has been read: one line for each family. */
export const checks: readonly Check[] = [version, sids];
