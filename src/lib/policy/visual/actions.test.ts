import { expect, test } from 'vitest';
import { sampleFacts } from '../validate/sample-facts.fixture';
import { actionGroups, chosenActions, isChosen, serviceChoice } from './actions';

const groupsOf = (...actions: readonly string[]) =>
	actionGroups(actions.map((value) => ({ value, range: { from: 0, to: 0 } })));

function choiceOf(prefix: string, ...actions: readonly string[]) {
	const { services, beyond } = groupsOf(...actions);
	const service = sampleFacts.service(prefix);
	if (!service) throw new Error(`no ${prefix}`);
	return serviceChoice(service, services.get(prefix) ?? [], beyond);
}

const chosen = (choice: ReturnType<typeof choiceOf>) =>
	choice.levels.flatMap(({ actions }) => actions.filter(isChosen).map(({ action }) => action.name));

test('actions stand under their services, in any case; what reaches further stands apart', () => {
	const { services, beyond } = groupsOf('s3:GetObject', 'IAM:*', 'S3:List*', '*', '*:Get*');
	expect([...services].map(([prefix, entries]) => [prefix, entries.map(({ at }) => at)])).toEqual([
		['s3', [0, 2]],
		['iam', [1]]
	]);
	expect(beyond.map(({ value }) => value)).toEqual(['*', '*:Get*']);
});

test('an action is chosen by its name, by a pattern, or by all of its service', () => {
	expect(chosen(choiceOf('iam', 'iam:getuser'))).toEqual(['GetUser']);
	expect(chosen(choiceOf('iam', 'iam:Get*'))).toEqual(['GetUser', 'GetRole']);
	expect(chosen(choiceOf('iam', '*:PassRole'))).toEqual(['PassRole']);
	expect(chosen(choiceOf('iam', 'iam:*'))).toHaveLength(8);
});

test('levels stand in AWS’s order, and what has no place in them is told', () => {
	const choice = choiceOf('s3', 's3:*', 's3:Get*', 's3:GetObjekt', 's3:GetObject');
	expect(choice.levels.map(({ level }) => level)).toEqual([
		'List',
		'Read',
		'Write',
		'Permissions management',
		'Tagging'
	]);
	expect(choice.whole.map(({ at }) => at)).toEqual([0]);
	expect(choice.patterns.map(({ at }) => at)).toEqual([1]);
	expect(choice.unknown.map(({ at }) => at)).toEqual([2]);
});

test('of a service that is not known nothing is chosen', () => {
	expect(chosenActions(groupsOf('glacier:*', 'iam:GetUser'), sampleFacts)).toMatchObject([
		{ service: { prefix: 'iam' }, actions: [{ name: 'GetUser' }] }
	]);
});
