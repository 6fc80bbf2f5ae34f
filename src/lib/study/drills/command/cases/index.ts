import type { Drawn } from '../case';
import { codes } from './codes';
import { evaluation } from './evaluation';
import { identity } from './identity';
import { keys } from './keys';
import { lists } from './lists';
import { members } from './members';
import { mfa } from './mfa';
import { query } from './query';
import { roles } from './roles';
import { there } from './there';
import { userDeletion } from './deletion';
import { versions } from './versions';

/** What is asked about each topic, at every level. */
export const cases: Readonly<Record<string, readonly Drawn[]>> = {
	'access-ways': [identity, query, codes],
	users: [there, userDeletion],
	groups: [members],
	policies: [versions],
	'policy-inheritance': [lists],
	roles: [roles],
	'access-keys': [keys],
	mfa: [mfa],
	evaluation: [evaluation]
};
