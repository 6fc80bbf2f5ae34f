import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { breather } from './breathe';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('breathes when it was long since the last time, however many pieces there were', async () => {
	const breathe = breather();
	vi.advanceTimersByTime(49);
	expect(breathe()).toBeUndefined();
	expect(breathe()).toBeUndefined();
	vi.advanceTimersByTime(1);
	const breath = breathe();
	expect(breath).toBeDefined();
	await vi.runAllTimersAsync();
	await breath;
	expect(breathe()).toBeUndefined();
});
