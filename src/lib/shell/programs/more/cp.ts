import { moving } from './moving';
import type { Run } from './run';

export const cp: Run = async (started) => moving('cp', started);
