import { bench, describe } from 'vitest';
import { whole } from '../../src/lib/catalog/testing/whole';
import { everyManagedPolicy } from '../../src/lib/catalog/testing/managed';
import { compare, type CompareOptions } from '../../src/lib/policy/compare';
import type { PolicyDocument } from '../../src/lib/policy/document';
import { excess } from '../../src/lib/policy/excess';
import { parse } from '../../src/lib/policy/parse';
import { permits } from '../../src/lib/policy/permits';

const withFacts: CompareOptions = { facts: whole };

const readOnly = managed('ReadOnlyAccess');
const administrator = managed('AdministratorAccess');

describe('ReadOnlyAccess (91 kB)', () => {
	bench('against itself', () => void compare([readOnly], [readOnly]));
	bench(
		'against itself, with known actions',
		() => void compare([readOnly], [readOnly], withFacts)
	);
	bench('against AdministratorAccess', () => void compare([readOnly], [administrator]));
	bench('AdministratorAccess against it', () => void compare([administrator], [readOnly]));
});

describe('ten policies of 6,144 characters each', () => {
	const full = Array.from({ length: 10 }, (_, at) => fullPolicy(at));
	const wider = [...full.slice(0, 9), fullPolicy(9, '/*')];

	bench('against themselves', () => void compare(full, full));
	bench('against the same in another order', () => void compare(full, full.toReversed()));
	bench('against wider ones', () => void compare(full, wider));
	bench('wider ones against them', () => void compare(wider, full));
	bench('wider ones against them, with known actions', () => void compare(wider, full, withFacts));
});

describe('for people', () => {
	bench('what ReadOnlyAccess permits', () => void permits([readOnly], whole));
	bench('what AdministratorAccess has beyond it', () => {
		excess([administrator], [readOnly], whole);
	});
});

function managed(name: string): PolicyDocument {
	const found = everyManagedPolicy.find((policy) => policy.name === name);
	return read(JSON.stringify(found?.document));
}

/** A policy as large as AWS allows; those with another number have other names in them. */
function fullPolicy(number: number, end = ''): PolicyDocument {
	const services = ['s3', 'sqs', 'sns', 'kms', 'dynamodb', 'lambda', 'iam', 'logs', 'ssm', 'ec2'];
	const statements: unknown[] = [];
	const text = () => JSON.stringify({ Version: '2012-10-17', Statement: statements });
	for (let at = 0; text().length < 6_144; at++) {
		const service = services[(number + at) % services.length] ?? 's3';
		statements.push({
			Effect: at % 7 === 6 ? 'Deny' : 'Allow',
			Action: [`${service}:Get*`, `${service}:List*`, `${service}:*Tag*`].slice(at % 3),
			Resource: `arn:aws:${service}:*:111122223333:maps-${number}-${at}${end}`,
			...(at % 2 === 0 && {
				Condition: {
					StringEquals: { 'aws:RequestedRegion': ['eu-central-1', `eu-west-${at}`] },
					...(at % 4 === 0 && { IpAddress: { 'aws:SourceIp': `203.0.113.${at * 8}/29` } })
				}
			})
		});
	}
	statements.pop();
	return read(text());
}

function read(text: string): PolicyDocument {
	const { document, findings } = parse(text);
	if (!document) throw new Error(`bench: ${findings[0]?.message}`);
	return document;
}
