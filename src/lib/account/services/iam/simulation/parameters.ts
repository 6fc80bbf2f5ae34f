import * as v from 'valibot';
import { paging } from '../../../base/paging';
import { policyDocument } from '../parameters';
import { textOf } from '../../../base/parameters';
import { contextEntries } from './context-entries';

/** Parameters that both simulations have. */
export const simulationParameters = {
	PermissionsBoundaryPolicyInputList: v.optional(v.array(policyDocument)),
	ActionNames: v.array(textOf(3, 128)),
	ResourceArns: v.optional(v.array(textOf(1, 2048)), ['*']),
	ResourcePolicy: v.optional(policyDocument),
	ResourceOwner: v.optional(textOf(1, 2048)),
	CallerArn: v.optional(textOf(1, 2048)),
	ContextEntries: v.optional(contextEntries),
	ResourceHandlingOption: v.optional(textOf(1, 64)),
	...paging
};

export type Given = v.InferOutput<v.ObjectSchema<typeof simulationParameters, undefined>>;
