import { test } from 'vitest';
import { nothingBreaks } from './fuzz.fixture';

test(
	'a hundred thousand lines that mean little are refused whole',
	() => nothingBreaks(100_000),
	900_000
);
