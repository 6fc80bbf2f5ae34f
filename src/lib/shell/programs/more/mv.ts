import { moving } from './moving';
import type { Run } from './run';

export const mv: Run = async (started) => moving('mv', started);
