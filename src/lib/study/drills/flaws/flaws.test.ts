import { describe, expect, test } from 'vitest';
import { whole } from '../../../catalog/testing/whole';
import { validate } from '../../../policy/validate';
import { Draw } from '../draw';
import type { FlawsOfKind } from './flaw';
import { ofIdentity } from './identity';
import { findingTold } from './told';
import { ofTrust } from './trust';

type Planted = FlawsOfKind['flaws'][number] | FlawsOfKind['lures'][number];

function codesWith({ kind, sound }: FlawsOfKind, planted: Planted | undefined, seed: string) {
	const draw = new Draw(seed);
	const document = sound(draw, 2);
	const text = JSON.stringify(planted ? planted.plant(document, 0, draw) : document);
	return [...new Set(validate(text, { kind, facts: whole }).map(({ code }) => code))];
}

describe.each([ofIdentity, ofTrust])('of the kind $kind', (of) => {
	test('each flaw makes the finding that it names, and no other', () => {
		for (const flaw of of.flaws)
			for (const seed of ['a', 'b', 'c', 'd'])
				expect(codesWith(of, flaw, seed), flaw.code).toEqual([flaw.code]);
	});

	test('what is sound has no finding, also where it looks wrong to a believer', () => {
		for (const seed of ['a', 'b', 'c', 'd'])
			for (const planted of [undefined, ...of.lures])
				expect(codesWith(of, planted, seed), planted?.belief).toEqual([]);
	});

	test('every code that can be an option has words', () => {
		const codes = [...of.flaws, ...of.lures].map(({ code }) => code);
		for (const code of [...codes, ...of.others]) expect(findingTold(code).says).not.toBe('');
	});
});
