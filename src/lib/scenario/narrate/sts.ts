import type { Words } from './words';

export const stsWords: Words = {
	'sts:GetCallerIdentity': ['ask who one is', 'Asked who one is', () => '']
};
