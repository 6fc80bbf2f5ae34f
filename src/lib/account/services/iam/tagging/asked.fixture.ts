import { arn } from '../../../account.fixture';
import type { Call } from '../../../base/call';
import { device, own, role, user, type Asked } from '../../../perform/asked.fixture';

const entities: readonly (readonly [string, Call['parameters'], string])[] = [
	['User', user, 'user jun'],
	['Role', role, 'role tiler'],
	['Policy', own, `policy ${own.PolicyArn}`],
	['InstanceProfile', { InstanceProfileName: 'tiler' }, 'instance profile tiler'],
	['MFADevice', device, arn('mfa/phone')]
];

export const tagsAsked: Asked = entities.flatMap(([word, named, printed]): Asked => [
	[`iam:Tag${word}`, { ...named, Tags: [{ Key: 'team', Value: 'maps' }] }, printed],
	[`iam:Untag${word}`, { ...named, TagKeys: ['team'] }, printed],
	[`iam:List${word}Tags`, named, printed]
]);
