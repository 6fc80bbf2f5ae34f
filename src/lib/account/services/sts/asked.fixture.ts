import { jun } from '../../account.fixture';
import type { Asked } from '../../perform/asked.fixture';

const guest = 'arn:aws:sts::111122223333:federated-user/guest';

export const stsAsked: Asked = [
	['sts:DecodeAuthorizationMessage', { EncodedMessage: 'e30' }, '*'],
	['sts:GetAccessKeyInfo', { AccessKeyId: jun.kind === 'accessKey' ? jun.id : '' }, '*'],
	['sts:GetFederationToken', { Name: 'guest' }, guest]
];
