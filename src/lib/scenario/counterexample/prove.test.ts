import { expect, test } from 'vitest';
import { openCatalog } from '../../../../bin/catalog';
import { readValue } from '../read-value';
import { counterexampleFile } from './format';
import { refute } from './prove';

const catalog = openCatalog();

const answers = [
	{ text: 'It is so', held: true },
	{ text: 'It is not', right: true }
];

/** What is wrong with a counterexample with this proof: in its form, or when it is decided. */
async function faultsOf(proof: object) {
	const given = 'outcome' in proof ? {} : { answers };
	const written = { ask: 'What happens?', ...given, proof, because: 'So it is.' };
	const read = readValue('file.yaml', counterexampleFile, written);
	const faults = read.ok
		? await refute(read.value, (prefixes) => catalog.load(prefixes))
		: read.error;
	return faults.map(({ path, message }) => `${path}: ${message}`);
}

const allow = (Action: string, Resource: string) => ({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action, Resource }]
});
const question = {
	request: {
		principal: 'arn:aws:iam::111122223333:user/wanda',
		action: 's3:ListBucket',
		resource: 'arn:aws:s3:::tiles'
	},
	policies: { identity: [{ name: 'Tiles', document: allow('s3:*', 'arn:aws:s3:::tiles/*') }] }
};
const denied = { question, outcome: 'implicitDeny', believed: 'allowed' };
const sound = { ...denied, name: 'One' };

const account = {
	groups: [{ name: 'staff' }],
	users: [{ name: 'robin', attached: ['AdministratorAccess'], accessKeys: [{ age: '3d' }] }]
};
const nest = {
	does: 'Robin adds a group to a group',
	as: 'user/robin access key',
	call: 'iam AddUserToGroup',
	with: { GroupName: 'staff', UserName: 'editors' },
	refused: 'NoSuchEntity',
	believed: 'done'
};
const look = {
	does: 'Robin looks at who is in it',
	as: 'user/robin access key',
	call: 'iam GetGroup',
	with: { GroupName: 'staff' },
	value: { query: 'length(Users)', is: 0, believed: 1 }
};

const findings = {
	kind: 'findings',
	policy: {
		Version: '2012-10-17',
		Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }]
	},
	codes: ['UNSUPPORTED_PRINCIPAL']
};
const compare = {
	kind: 'compare',
	first: { name: 'All', document: allow('s3:*', '*') },
	second: { name: 'Few', document: allow('s3:Get*', '*') },
	witness: { action: 's3:PutObject', resource: 'arn:aws:s3:::tiles/a' }
};
const source = {
	kind: 'source',
	title: 'Security best practices in IAM',
	address: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
	checked: '2026-11-30'
};

test.each<[string, object]>([
	[
		'a question that the engine denies, and is believed to be allowed',
		{ kind: 'question', ...denied }
	],
	[
		'two questions that are believed to come out alike',
		{ kind: 'pair', of: [sound, { ...sound, name: 'Two' }] }
	],
	['a call that is refused, and is believed to be done', { kind: 'calls', account, steps: [nest] }],
	['a value that is believed to be another', { kind: 'calls', account, steps: [look] }],
	['findings of a policy that is believed to be sound', findings],
	['a policy that allows more than another', compare],
	['a page of AWS’s, where nothing can be decided', source]
])('a belief is refuted by %s', async (_, proof) => {
	expect(await faultsOf(proof)).toEqual([]);
});

test.each<[string, object, string]>([
	[
		'a question that comes out otherwise',
		{ kind: 'question', ...denied, outcome: 'explicitDeny' },
		'proof.outcome: the engine says implicitDeny, and not explicitDeny'
	],
	[
		'a question that comes out as is believed',
		{ kind: 'question', ...denied, believed: 'implicitDeny' },
		'proof.believed: what is believed is what is so: this refutes nothing'
	],
	[
		'a question that is none',
		{ kind: 'question', ...denied, question: { ...question, request: {} } },
		'proof.question: request.principal: It is missing. Add it.'
	],
	[
		'the second of two that comes out otherwise',
		{ kind: 'pair', of: [sound, { ...sound, name: 'Two', outcome: 'allowed' }] },
		'proof.of[1].outcome: the engine says implicitDeny, and not allowed'
	],
	[
		'a call that is done after all',
		{
			kind: 'calls',
			account,
			steps: [{ ...look, value: undefined, refused: 'NoSuchEntity', believed: 'done' }]
		},
		'proof.steps[0].refused: it is done, and not refused with NoSuchEntity'
	],
	[
		'a call that is refused after all',
		{ kind: 'calls', account, steps: [{ ...nest, refused: undefined, believed: 'AccessDenied' }] },
		'proof.steps[0]: it is refused with NoSuchEntity: The user with name editors cannot be found.'
	],
	[
		'calls that come to what is believed',
		{ kind: 'calls', account, steps: [{ ...nest, believed: undefined }] },
		'proof.steps: what is believed is what is so: this refutes nothing'
	],
	[
		'a value that is another',
		{ kind: 'calls', account, steps: [{ ...look, value: { ...look.value, is: 2 } }] },
		'proof.steps[0].value.is: found is 0'
	],
	[
		'a call that there is not',
		{ kind: 'calls', account, steps: [{ ...look, call: 'iam GetGang' }] },
		'proof.steps[0]: call: Leastwise has no operation iam GetGang'
	],
	[
		'somebody who cannot sign in',
		{ kind: 'calls', account, steps: [{ ...nest, as: 'user/robin' }] },
		'proof.steps: iam AddUserToGroup: the script acts as user/robin, who is not signed in at that point'
	],
	[
		'a call in another account, of which there is none',
		{ kind: 'calls', account, steps: [{ ...nest, account: 'pressline' }] },
		'proof.steps[0].account: no such element here: check the spelling, or remove it'
	],
	[
		'findings that there are not',
		{ ...findings, codes: ['MISSING_VERSION'] },
		'proof.codes: the validator finds UNSUPPORTED_PRINCIPAL'
	],
	[
		'a witness that both policies allow',
		{ ...compare, witness: { ...compare.witness, action: 's3:GetObject' } },
		'proof.witness.outcome: the engine says allowed, and not implicitDeny'
	],
	[
		'a page that is not AWS’s',
		{ ...source, address: 'https://example.com/' },
		'proof.address: write the address of a page of AWS’s'
	]
])('%s refutes nothing', async (_, proof, fault) => {
	expect(await faultsOf(JSON.parse(JSON.stringify(proof)) as object)).toEqual([fault]);
});

test.each<[string, readonly object[] | undefined, string]>([
	['one alone', answers.slice(0, 1), 'write two to four answers'],
	['none right', [answers[0] ?? {}, { text: 'Or' }], 'mark one answer with right'],
	['none held', [answers[1] ?? {}, { text: 'Or' }], 'mark one answer with held'],
	[
		'the right one held',
		[{ text: 'So', right: true, held: true }, { text: 'Or' }],
		'what is held cannot be right'
	],
	['two alike', [...answers, { text: 'It is so' }], 'two answers say the same']
])('answers are refused with %s', (_, given, fault) => {
	const written = { ask: 'What?', answers: given, proof: source, because: 'So it is.' };
	const read = readValue('file.yaml', counterexampleFile, written);
	expect(JSON.stringify(read)).toContain(fault);
});
