import type { Program } from '../../program';

/** What a program does. */
export type Run = Program['run'];
