import { expect, test } from 'vitest';
import { dayAfter, firstDay } from './days';
import { denialOf } from './denial';
import { faultsOf } from './sound.fixture';

test('the denials of 365 days are denied by one statement, which questions tell from all others', () => {
	const faults = Array.from({ length: 365 }, (_, at) => dayAfter(firstDay, at)).flatMap((day) =>
		faultsOf(denialOf(day)).map((fault) => `${day}: ${fault}`)
	);
	expect(faults).toEqual([]);
}, 600_000);
