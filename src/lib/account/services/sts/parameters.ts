import * as v from 'valibot';
import { atMostOf, bounded, range } from '../../base/parameters';
import { policyArn, policyDocument, serialNumber, tagKeyList, tagList } from '../iam/parameters';

/*
 * What the operations that hand out credentials have in common.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html
 */

export const roleArn = policyArn;
export const roleSessionName = bounded(2, 64, '[\\w+=,.@-]*');
/** Seconds. */
export const roleDuration = range(900, 43_200);
/** Seconds. */
export const sessionDuration = range(900, 129_600);
export const sourceIdentity = bounded(2, 64, '[\\w+=,.@-]*');
export const externalId = bounded(2, 1224, '[\\w+=,.@:\\/-]*');

/** Session policies. */
export const policies = {
	PolicyArns: v.optional(atMostOf(10, v.object({ arn: policyArn }))),
	Policy: v.optional(policyDocument)
};

/** An MFA device's code. */
export const mfa = {
	SerialNumber: v.optional(serialNumber),
	TokenCode: v.optional(bounded(6, 6, '[\\d]*'))
};

export const tags = { Tags: v.optional(tagList) };
export const transitive = { TransitiveTagKeys: v.optional(tagKeyList) };
