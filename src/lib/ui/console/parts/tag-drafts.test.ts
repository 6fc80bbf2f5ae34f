import { expect, test } from 'vitest';
import { draftsOf, tagChanges, tagsIn, withOneMore } from './tag-drafts';

const team = { Key: 'Team', Value: 'maps' };
const stage = { Key: 'Stage', Value: 'prod' };

test('a tag without a key is none, and spaces around it are not part of it', () => {
	const drafts = withOneMore(withOneMore(draftsOf([team])));
	drafts[1] = { id: 1, key: ' Stage ', value: 'prod ' };
	expect(tagsIn(drafts)).toEqual([team, stage]);
	expect(new Set(drafts.map(({ id }) => id)).size).toBe(3);
});

test.each([
	['nothing', [team], [team], [], []],
	['a value', [team], [{ ...team, Value: 'print' }], [], [{ ...team, Value: 'print' }]],
	['a key', [team], [{ ...team, Key: 'team' }], ['Team'], [{ ...team, Key: 'team' }]],
	['one more', [team], [team, stage], [], [stage]],
	['one less', [team, stage], [stage], ['Team'], []]
])('what changes is called for, and no more: %s', (_, before, after, gone, set) => {
	expect(tagChanges(before, after)).toEqual({ gone, set, after });
});
