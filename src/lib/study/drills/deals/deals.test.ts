import { describe, expect, test } from 'vitest';
import { save } from '../../../policy/saving';
import { Draw } from '../draw';
import { decided } from '../situation';
import { visit, type Deal } from './deal';
import { deals } from './deals';

const drawn = Object.values(deals).flatMap((draws) =>
	draws.flatMap((draw) => ['a', 'b', 'c'].map((seed) => draw(new Draw(seed))))
);

function admitted(deal: Deal, statements: Deal['policies'][number]['statements']): string {
	return [deal.rightful, ...deal.strangers]
		.filter((visitor) => decided(visit(deal, visitor, statements)).outcome === 'allowed')
		.map(({ who }) => who)
		.join('; ');
}

describe.each(drawn)('the role $role', (deal) => {
	test('has trust policies that IAM saves', () => {
		const refused = deal.policies.flatMap(({ statements }) => {
			const text = JSON.stringify({ Version: '2012-10-17', Statement: statements });
			const saved = save(text, 'trust');
			return saved.ok ? [] : [`${saved.error} ${text}`];
		});
		expect(refused).toEqual([]);
	});

	test('can be written safely at every level, and in three unsafe ways besides', () => {
		const ofBeginners = deal.policies.filter(({ from }) => from === 1);
		const safe = ofBeginners.filter(
			({ statements }) => admitted(deal, statements) === deal.rightful.who
		);
		expect(safe).not.toEqual([]);
		expect(deal.policies.length - safe.length).toBeGreaterThan(2);
	});

	test('lets in others than a believer would say, wherever a belief is named', () => {
		for (const { statements, taken } of deal.policies)
			if (taken) expect(admitted(deal, taken.statements)).not.toBe(admitted(deal, statements));
	});
});
