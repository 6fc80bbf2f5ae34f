// `npm start`: installs what is missing, builds what is out of date, serves the result.
import { requireNode } from './node-version.mjs';

requireNode();
// Imported only now: what follows may use whatever the needed Node can do.
import('./site.mjs').then(({ startSite }) => startSite(process.argv.slice(2)));
