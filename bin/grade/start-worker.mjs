import { register } from 'tsx/esm/api';

// A thread of Node 20 does not take over what reads TypeScript in the one that started it.
register();
await import('./worker.ts');
