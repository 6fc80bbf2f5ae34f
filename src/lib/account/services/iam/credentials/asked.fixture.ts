import { arn, seal } from '../../../account.fixture';
import { user, key, type Asked } from '../../../perform/asked.fixture';

export const credentialsAsked: Asked = [
	['iam:ChangePassword', { OldPassword: seal('a'), NewPassword: seal('b') }, 'user wanda'],
	['iam:CreateAccessKey', user, 'user jun'],
	['iam:CreateLoginProfile', { ...user, Password: seal('a') }, 'user jun'],
	['iam:DeleteAccessKey', key, 'user jun'],
	['iam:DeleteLoginProfile', user, 'user jun'],
	['iam:GetAccessKeyLastUsed', { AccessKeyId: key.AccessKeyId }, `access key ${key.AccessKeyId}`],
	['iam:GetLoginProfile', user, 'user jun'],
	['iam:ListAccessKeys', {}, 'user wanda'],
	['iam:ListSSHPublicKeys', user, 'user jun'],
	['iam:ListServerCertificates', {}, arn('server-certificate/')],
	['iam:ListServiceSpecificCredentials', user, 'user jun'],
	['iam:ListSigningCertificates', user, 'user jun'],
	['iam:UpdateAccessKey', { ...key, Status: 'Inactive' }, 'user jun'],
	['iam:UpdateLoginProfile', user, 'user jun']
];
