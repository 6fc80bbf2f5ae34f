import type { Conditions } from '../situation';
import type { Ask } from './ask';

/** What a need may depend on: when it is given, and when it is not. */
export interface Circumstance {
	/** After “only”. */
	readonly only: string;
	readonly condition: Conditions;
	readonly given: Ask['context'];
	readonly missed: readonly Ask['context'][];
	/** Why the condition is written so. */
	readonly why: string;
}

const mfaKey = 'aws:MultiFactorAuthPresent';
const ipKey = 'aws:SourceIp';
const teamKey = 'aws:PrincipalTag/team';

const withMfa: Circumstance = {
	only: 'with MFA',
	condition: { Bool: { [mfaKey]: 'true' } },
	given: { [mfaKey]: 'true' },
	missed: [{ [mfaKey]: null }],
	why: 'A request with a long-term access key has no `aws:MultiFactorAuthPresent` at all. `Bool` does not match there, so it stays refused; `BoolIfExists` would match.'
};

const fromOffice: Circumstance = {
	only: 'from the office, the addresses 203.0.113.0 to 203.0.113.255',
	condition: { IpAddress: { [ipKey]: '203.0.113.0/24' } },
	given: { [ipKey]: '203.0.113.7' },
	missed: [{ [ipKey]: '198.51.100.24' }],
	why: '`203.0.113.0/24` is these 256 addresses and no other.'
};

const ofTeam: Circumstance = {
	only: 'while the tag `team` of whoever asks is `maps`',
	condition: { StringEquals: { [teamKey]: 'maps' } },
	given: { [teamKey]: 'maps' },
	missed: [{ [teamKey]: 'print' }, { [teamKey]: null }],
	why: '`StringEquals` wants this very value. Who has no such tag has no such key, and is refused.'
};

const ofTeams: Circumstance = {
	only: 'while the tag `team` of whoever asks begins with `maps-`',
	condition: { StringLike: { [teamKey]: 'maps-*' } },
	given: { [teamKey]: 'maps-north' },
	missed: [{ [teamKey]: 'maps' }, { [teamKey]: null }],
	why: '`StringLike` reads the `*` as a pattern. To `StringEquals` it would be a star.'
};

/** By the topic of the drill; none where it is about actions and resources. */
export const circumstances: Readonly<Record<string, readonly Circumstance[]>> = {
	mfa: [withMfa],
	conditions: [fromOffice, ofTeam, ofTeams, withMfa]
};
