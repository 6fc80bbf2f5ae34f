import { arn, jun, managed } from '../account.fixture';
import type { Call } from '../base/call';

/** Operations that ask the engine, with parameters that pass their own checks, and what AWS prints as the resource. */
export type Asked = readonly (readonly [string, Call['parameters'], string])[];

/** Parameters that pass each operation's own check. */
export const user = { UserName: 'jun' };
export const group = { GroupName: 'Interns' };
export const role = { RoleName: 'tiler' };
export const policy = { PolicyArn: managed('PowerUserAccess') };
export const own = { PolicyArn: arn('policy/Maps') };
export const inline = { PolicyName: 'Maps' };
export const written = {
	PolicyDocument: '{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}'
};
export const key = { ...user, AccessKeyId: jun.kind === 'accessKey' ? jun.id : '' };
export const device = { SerialNumber: arn('mfa/phone') };
export const codes = { AuthenticationCode1: '000000', AuthenticationCode2: '111111' };
/** A trust policy. */
export const trusting =
	'{"Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}';
