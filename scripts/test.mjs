// `npm test`: everything that has to hold, from a fresh clone, ending with one plain line.
import { requireNode } from './node-version.mjs';

requireNode();
// Imported only now: what follows may use whatever the needed Node can do.
import('./suite.mjs').then(({ testAll }) => testAll(process.argv.slice(2)));
