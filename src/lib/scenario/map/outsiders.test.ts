import { expect, test } from 'vitest';
import { start } from '../../account/account.fixture';
import { openedWorld, presslineArn, presslineId, trusting } from '../../account/world.fixture';
import { AccountMap } from './map';
import { reaches } from './reach';

/* Marlow Maps, whose policies name people of Pressline, an account beside it. */

const gone = 'arn:aws:sts::444455556666:assumed-role/Gone/run';
const federated = 'arn:aws:sts::444455556666:federated-user/pat';
const map = new AccountMap(
	openedWorld({
		roles: [presslineId, gone, federated].map((who, at) => ({
			name: `Role${at}`,
			trust: trusting(who)
		}))
	}),
	start
);
const outsiders = map.lines.filter(({ kind }) => kind === 'outsider');

test('whoever is of an account beside it stands in the map by their ARN, and who is not there does not', () => {
	expect(outsiders.map(({ members }) => members[0])).toEqual([
		presslineArn('root'),
		presslineArn('user/paula'),
		presslineArn('user/petra')
	]);
});

test('they reach what both accounts let them, whatever they may do at home', () => {
	const reached = outsiders.map((line) =>
		map.things.filter((thing) => reaches(map.reach(line, thing))).map(({ id }) => id)
	);
	expect(reached).toEqual([['into/Role0'], ['bucket/marlow-plates'], []]);
	expect(outsiders.filter((line) => map.reachesAll(line))).toEqual([]);
});
