import type { Principal as Asking } from '../../policy/request';
import type { Identity } from '../identity';

/** Somebody of another account as the engine knows them: by their ARN alone. */
export function outsiderAsking({ account, arn }: Extract<Identity, { kind: 'outsider' }>): Asking {
	if (arn.endsWith(':root')) return { kind: 'root', account, arn };
	const role = /:(?:assumed-role\/([^/]+)|role\/(?:.*\/)?([^/]+))/.exec(arn);
	const name = role?.[1] ?? role?.[2];
	return name === undefined ? { kind: 'user', account, arn } : { kind: 'role', account, arn, name };
}
