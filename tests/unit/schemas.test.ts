import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { examCodes } from '../../bin/exams';
import { questionTopics } from '../../bin/questions';
import { scenarioFolders } from '../../bin/scenarios';
import { schemaFiles } from '../../scripts/schemas/schemas';
import { folder } from '../../src/lib/scenario/folder.fixture';
import { readYaml } from '../../src/lib/scenario/yaml';

const schemas = await schemaFiles();
const ajv = new Ajv();

test.each([...schemas])('schemas/%s says what is read (else: npm run schemas)', (name, text) => {
	expect(readFileSync(join('schemas', name), 'utf8')).toBe(text);
});

/** Of files that are not named by what they are. */
const schemaOf: Readonly<Record<string, string>> = {
	questions: 'questions',
	'questions/exams': 'exam'
};

/** What an editor finds wrong with a file. */
function faultsIn(file: string, text: string): readonly string[] {
	const yaml = readYaml(text);
	if (!yaml.ok) throw new Error(JSON.stringify(yaml.error));
	const [, kind] = /^(questions(?:\/exams)?)\//.exec(file) ?? [];
	const name = (kind && schemaOf[kind]) ?? basename(file, '.yaml');
	const schema = schemas.get(`${name}.json`) ?? '';
	const isSound = ajv.validate(JSON.parse(schema) as object, yaml.value);
	return isSound ? [] : (ajv.errors ?? []).map((each) => `${each.dataPath} ${each.message}`);
}

const skeleton = 'bin/skeleton';
const scenarios = scenarioFolders('scenarios').map((slug) => join('scenarios', slug));
const files = [skeleton, ...scenarios].flatMap((path) =>
	readdirSync(path).flatMap((name) => (name.endsWith('.yaml') ? [join(path, name)] : []))
);

const questions = questionTopics('questions').map((topic) => join('questions', `${topic}.yaml`));
const exams = examCodes('questions').map((code) => join('questions/exams', `${code}.yaml`));

describe('an editor', () => {
	test('finds nothing wrong with any counterexample', () => {
		const faults = readdirSync('beliefs').flatMap((name) =>
			faultsIn('belief.yaml', readFileSync(join('beliefs', name), 'utf8')).map(
				(fault) => `${name}: ${fault}`
			)
		);
		expect(faults).toEqual([]);
	});

	test.each([...files, 'course.yaml', 'glossary.yaml', 'beliefs.yaml', ...questions, ...exams])(
		'finds nothing wrong with %s',
		(file) => {
			expect(faultsIn(file, readFileSync(file, 'utf8'))).toEqual([]);
		}
	);

	test.each([
		['scenario.yaml', 'line: Jun', 'lien: Jun', 'should NOT have additional properties'],
		['scenario.yaml', 'points: 90', 'points: ninety', 'points should be integer'],
		['scenario.yaml', 'id: only', 'id: Only one', 'stages[0].id should match pattern'],
		['scenario.yaml', 'kind: access', 'kind: excess', 'check.kind should be equal to constant'],
		['scenario.yaml', 'iam GetUser,', 'iam GetUsr,', 'call should be equal to one of the allowed'],
		['solution.yaml', 'iam CreateUser', 'iam createuser', 'should be equal to one of the allowed'],
		['mistakes.yaml', 'open: [jun]', 'opens: [jun]', '[0] should NOT have additional properties'],
		['account.yaml', 'age: 400d', 'age: 400 days', 'should match pattern']
	])('sees in %s that “%s” is not “%s”', (file, right, wrong, fault) => {
		const text = folder[file] ?? '';
		expect(text).toContain(right);
		expect(faultsIn(file, text.replace(right, wrong)).join('\n')).toContain(fault);
	});
});

test.each([...readdirSync(skeleton).filter((name) => name.endsWith('.yaml'))])(
	'%s of a new scenario leads an editor to its schema',
	(name) => {
		const path = join(skeleton, name);
		const [, schema = ''] =
			/^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, 'utf8')) ?? [];
		expect(join(dirname(join('scenarios/99-new', name)), schema)).toBe(
			join('schemas', name.replace('.yaml', '.json'))
		);
	}
);
