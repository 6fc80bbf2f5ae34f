import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFiles } from './schemas';

await mkdir('schemas', { recursive: true });
for (const [name, text] of await schemaFiles()) await writeFile(join('schemas', name), text);
