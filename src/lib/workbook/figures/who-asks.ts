import type { RequestForm } from '../../policy/question/form';

/** Who asks, in a sentence: a user's name, or a role's. */
export function whoAsks({ principal }: Pick<RequestForm, 'principal'>): string {
	if (principal.endsWith(':root')) return 'Root';
	return /[/:]([^/:]+)(?:\/session)?$/.exec(principal)?.[1] ?? principal;
}
