import { writeFile } from 'node:fs/promises';
import { operationsPage } from './page';

await writeFile('docs/operations.md', await operationsPage());
