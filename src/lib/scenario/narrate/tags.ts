import type { Said, Words } from './words';

const tagged: Readonly<Record<string, (said: Said) => string>> = {
	User: ({ whose }) => `the user ${whose}`,
	Role: ({ the }) => `the role ${the('RoleName')}`,
	Policy: ({ policy }) => `the policy ${policy}`,
	InstanceProfile: ({ the }) => `the instance profile ${the('InstanceProfileName')}`,
	MFADevice: ({ device }) => `the MFA device ${device}`
};

export const tagsWords: Words = Object.fromEntries(
	Object.entries(tagged).flatMap(([word, what]): [string, Words[string]][] => [
		[`iam:Tag${word}`, ['tag', 'Tagged', what]],
		[`iam:Untag${word}`, ['remove', 'Removed', (said) => `tags from ${what(said)}`]],
		[`iam:List${word}Tags`, ['list', 'Listed', (said) => `the tags of ${what(said)}`]]
	])
);
