import * as v from 'valibot';
import type { Account } from '../../../account';
import { byArn } from '../../../base/operation';
import { iamOperation, type IamAnswer } from '../operation';
import { done, type Applied } from '../../../base/applied';
import { entityArn, policyDocument } from '../parameters';
import { keysAsked } from './context-keys';
import { readSources } from './passed';
import { findEntity, sourcesOf, type Source } from './sources';
import { aboutAccount } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForCustomPolicy.html */
export const getContextKeysForCustomPolicy = aboutAccount({
	name: 'GetContextKeysForCustomPolicy',
	level: 'Read',
	parameters: { PolicyInputList: v.array(policyDocument) },
	apply: (_, account, { PolicyInputList: texts }) => {
		const passed = readSources('PolicyInputList', texts);
		return passed.ok ? keysAnswer(account, passed.sources) : passed;
	}
});

/**
 * Of a user, its groups' policies count as well.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForPrincipalPolicy.html
 */
export const getContextKeysForPrincipalPolicy = iamOperation({
	name: 'GetContextKeysForPrincipalPolicy',
	level: 'Read',
	parameters: v.object({
		PolicySourceArn: entityArn,
		PolicyInputList: v.optional(v.array(policyDocument))
	}),
	access: {
		kind: 'policies',
		resource: (_, { PolicySourceArn: arn }) => byArn(arn),
		apply: ({ account }, { PolicySourceArn: arn, PolicyInputList: texts }) => {
			const found = findEntity(account, arn);
			if (!found.ok) return found;
			const passed = readSources('PolicyInputList', texts);
			if (!passed.ok) return passed;
			return keysAnswer(account, [...sourcesOf(account, found.entity), ...passed.sources]);
		}
	}
});

function keysAnswer(
	account: Account,
	sources: readonly Source[]
): Applied<IamAnswer<'GetContextKeysForCustomPolicy'>> {
	const documents = sources.map(({ policy }) => policy.document);
	return done(account, { ContextKeyNames: keysAsked(documents) });
}
