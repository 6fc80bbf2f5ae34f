import { describe, expect, test } from 'vitest';
import type { Call } from '../base/call';
import { everyService, operations } from './everything';
import {
	factsOf,
	isReady,
	loadFor,
	operationOf,
	operationsIn,
	serviceNames,
	serviceOf
} from './registry';

// https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html and each operation's page.
test.each([
	['AccessDenied', 403, undefined],
	['DeleteConflict', 409, 'DeleteConflictException'],
	['EntityAlreadyExists', 409, 'EntityAlreadyExistsException'],
	['InvalidAuthenticationCode', 403, 'InvalidAuthenticationCodeException'],
	['InvalidClientTokenId', 403, undefined],
	['InvalidInput', 400, 'InvalidInputException'],
	['InvalidUserType', 400, 'InvalidUserTypeException'],
	['LimitExceeded', 409, 'LimitExceededException'],
	['NoSuchEntity', 404, 'NoSuchEntityException'],
	['PasswordPolicyViolation', 400, 'PasswordPolicyViolationException'],
	['ReportInProgress', 404, 'CredentialReportNotReadyException'],
	['ValidationError', 400, undefined]
] as const)('IAM’s %s is HTTP status %d, and in the history %s', (code, status, recordedAs) => {
	expect(factsOf('iam', code)).toEqual({ status, ...(recordedAs ? { recordedAs } : {}) });
});

test('a service does not refuse with another’s codes', () => {
	expect(() => factsOf('cloudtrail', 'NoSuchEntity')).toThrow(
		/cloudtrail refuses with NoSuchEntity/
	);
});

describe.each(serviceNames)('%s', (name) => {
	const { areas, notSimulated = [] } = serviceOf(name);

	test('has its own operations only, each once', () => {
		const names = Object.values(areas).flatMap((area) => operationsIn(name, area));
		expect(new Set(names.map(({ service }) => service))).toEqual(new Set([name]));
		expect(new Set(names).size).toBe(names.length);
	});

	const parts = Object.entries(areas).flatMap(([area, part]) =>
		'load' in part ? [{ area, ...part }] : []
	);

	// By its operation's name a step of the console's is authorised before its part is loaded.
	test.each(parts)('has in the part $area what it names there, and no steps', async (part) => {
		const list = await part.load();
		expect(list.map((each) => each.name).toSorted()).toEqual(part.names.toSorted());
		expect(list.filter(({ stepOf }) => stepOf)).toEqual([]);
	});

	test('does not leave out what it has', () => {
		const left = notSimulated.flatMap(([, names]) => names.split(' '));
		expect(left.filter((operation) => operations.has(`${name}:${operation}`))).toEqual([]);
		expect(new Set(left).size).toBe(left.length);
	});
});

test('all that is loaded can be called, and what no service has is nothing', async () => {
	expect(everyService.map(({ name }) => name)).toEqual(serviceNames);
	const unknown = { service: 'iam', operation: 'MakeTea' } as const;
	const elsewhere = { service: 's4' as Call['service'], operation: 'MakeTea' };
	await loadFor([unknown, elsewhere]);
	expect([unknown, elsewhere].map(isReady)).toEqual([true, true]);
	expect([unknown, elsewhere].map(operationOf)).toEqual([undefined, undefined]);
});
