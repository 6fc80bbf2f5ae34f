import * as v from 'valibot';
import { fail } from '../../../base/applied';
import { atMostOf } from '../../../base/parameters';
import { policyDocument } from '../parameters';
import { readSources } from './passed';
import { simulationParameters } from './parameters';
import { simulate, simulationSimplified } from './simulate';
import type { Source } from './sources';
import { aboutAccount } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html */
export const simulateCustomPolicy = aboutAccount({
	name: 'SimulateCustomPolicy',
	level: 'Read',
	simplified: simulationSimplified,
	parameters: {
		PolicyInputList: v.array(policyDocument),
		OrderedOrganizationPolicyInputList: v.optional(
			atMostOf(7, v.object({ ServiceControlPolicyInputList: v.array(policyDocument) })),
			[]
		),
		...simulationParameters
	},
	apply: (
		_,
		account,
		{ PolicyInputList: texts, OrderedOrganizationPolicyInputList: levels, ...given }
	) => {
		const identity = readSources('PolicyInputList', texts);
		if (!identity.ok) return identity;
		const scps: (readonly Source[])[] = [];
		for (const [at, { ServiceControlPolicyInputList: level }] of levels.entries()) {
			if (level.length === 0) return emptyLevel(at);
			const read = readSources('ServiceControlPolicyInputList', level);
			if (!read.ok) return read;
			scps.push(read.sources);
		}
		return simulate(account, given, {
			identity: identity.sources,
			...(scps.length > 0 ? { scps } : {})
		});
	}
});

function emptyLevel(at: number) {
	return fail(
		'InvalidInput',
		`Organization policy at index ${at + 1} must contain at least one service control policy`
	);
}
