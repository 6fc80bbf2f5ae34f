import { test } from 'vitest';
import { nothingBreaks } from './fuzz.fixture';

test(
	'a hundred thousand lines that mean little break nothing',
	() => nothingBreaks(100_000),
	600_000
);
