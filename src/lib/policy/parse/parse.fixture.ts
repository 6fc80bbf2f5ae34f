import type { Finding } from '../finding';
import type { PolicyKind } from '../kind';

const basis = {
	Effect: 'Allow',
	Action: 's3:GetObject',
	Resource: 'arn:aws:s3:::marlow-maps/*'
};

const everybody = { Principal: '*' };

/** A statement that is right for its kind of policy, but for the elements given; `undefined` leaves one out. */
export function statementFor(kind: PolicyKind, elements: object = {}): object {
	switch (kind) {
		case 'identity':
		case 'boundary':
		case 'session':
		case 'scp':
			return { ...basis, ...elements };
		case 'rcp':
			return { ...basis, ...everybody, Effect: 'Deny', ...elements };
		case 'resource':
		case 'endpoint':
			return { ...basis, ...everybody, ...elements };
		case 'trust':
			return {
				Effect: 'Allow',
				Principal: { Service: 'ec2.amazonaws.com' },
				Action: 'sts:AssumeRole',
				...elements
			};
	}
}

export function policyOf(...statements: readonly unknown[]): string {
	return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** Carries out the fixes of all findings, from the end of the text so that places stay true. */
export function fixed(text: string, findings: readonly Finding[]): string {
	return findings
		.flatMap(({ fix }) => fix?.edits ?? [])
		.toSorted((a, b) => b.range.from - a.range.from)
		.reduce(
			(done, { range, text: put }) => done.slice(0, range.from) + put + done.slice(range.to),
			text
		);
}
