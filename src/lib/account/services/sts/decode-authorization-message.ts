import * as v from 'valibot';
import { readAuthorizationMessage } from './authorization-message';
import { done, fail } from '../../base/applied';
import { stsOperation } from './operation';
import { bounded } from '../../base/parameters';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html */
export const decodeAuthorizationMessage = stsOperation({
	name: 'DecodeAuthorizationMessage',
	level: 'Write',
	simplified: 'The message is encoded, not encrypted.',
	parameters: v.object({ EncodedMessage: bounded(1, 10_240, '[^]*') }),
	access: {
		kind: 'policies',
		resource: () => ({ arn: '*', printed: '*' }),
		apply: ({ account }, { EncodedMessage: encoded }) => {
			const message = readAuthorizationMessage(encoded);
			return message === undefined ? notOurs : done(account, { DecodedMessage: message });
		}
	}
});

const notOurs = fail('InvalidAuthorizationMessageException', 'Message is not valid.');
