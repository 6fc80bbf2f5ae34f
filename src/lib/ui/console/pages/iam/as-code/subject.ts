import type { Subject } from '$lib/shell/as-code/describe/describe';

/** What an address means: `policy/ARN`, `user/jun`, `group/editors`, `role/Publisher`, `bucket/maps`. */
export function subjectIn(what: string): Subject | undefined {
	const slash = what.indexOf('/');
	const [kind, name] = [what.slice(0, slash), what.slice(slash + 1)];
	switch (kind) {
		case 'policy':
			return { kind, arn: name };
		case 'user':
		case 'group':
		case 'role':
		case 'bucket':
			return { kind, name };
		default:
			return undefined;
	}
}
