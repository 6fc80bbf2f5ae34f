import { expect, test, vi } from 'vitest';
import { claim, takeOver } from '../../src/lib/storage/claim';

const nobody = () => undefined;

test('one claim holds an attempt, a second is told that it is elsewhere', async () => {
	const first = await claim('one', nobody);
	expect(first.kind).toBe('holds');
	expect(await claim('one', nobody)).toEqual({ kind: 'elsewhere' });
	expect((await claim('another', nobody)).kind).toBe('holds');
});

test('an attempt that was let go can be claimed', async () => {
	const onlost = vi.fn();
	const first = await claim('let-go', onlost);
	if (first.kind === 'holds') first.release();
	expect((await claim('let-go', nobody)).kind).toBe('holds');
	expect(onlost).not.toHaveBeenCalled();
});

test('an attempt that is let go a moment later, as on reload, is waited for', async () => {
	const first = await claim('reload', nobody);
	const second = claim('reload', nobody);
	if (first.kind === 'holds') first.release();
	expect((await second).kind).toBe('holds');
});

test('taking over tells the one who held it, once', async () => {
	const onlost = vi.fn();
	await claim('taken', onlost);
	expect((await takeOver('taken', nobody)).kind).toBe('holds');
	await vi.waitFor(() => expect(onlost).toHaveBeenCalledOnce());
	expect(await claim('taken', nobody)).toEqual({ kind: 'elsewhere' });
});

test('taking over what nobody holds simply holds it', async () => {
	expect((await takeOver('free', nobody)).kind).toBe('holds');
	expect(await claim('free', nobody)).toEqual({ kind: 'elsewhere' });
});

test('without Web Locks every claim holds', async () => {
	vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as unknown as LockManager);
	expect((await claim('unguarded', nobody)).kind).toBe('holds');
	expect((await claim('unguarded', nobody)).kind).toBe('holds');
	vi.restoreAllMocks();
});

test('a browser that is slow to grant a lock is not another tab', async () => {
	const late = new DOMException('The lock was not granted in time', 'TimeoutError');
	vi.spyOn(navigator.locks, 'request').mockRejectedValueOnce(late);
	expect((await claim('slow', nobody)).kind).toBe('holds');
	vi.restoreAllMocks();
});
