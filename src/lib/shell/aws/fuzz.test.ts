import { test } from 'vitest';
import { nothingBreaks } from './fuzz.fixture';

test('lines that mean little are refused whole', () => nothingBreaks(500), 60_000);
