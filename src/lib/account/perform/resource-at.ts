import { accountIn } from '../../policy/arn';
import type { Account } from '../account';
import type { Resource } from '../base/service';
import { lookUp } from '../base/table';
import { serviceNamed } from './registry';

/** The resource that an ARN names, as its service knows it; nothing where there is none. */
export function resourceAt(account: Account, arn: string): Resource | undefined {
	const other = account.others && lookUp(account.others, accountIn(arn) ?? '');
	if (!other) return ownAt(account, arn);
	const found = ownAt(other, arn);
	return found && { ...found, owner: other.id };
}

function ownAt(account: Account, arn: string): Resource | undefined {
	return serviceNamed(serviceIn(arn), account)?.resourceAt?.(account, arn);
}

/** `s3` of `arn:aws:s3:::maps` */
export function serviceIn(arn: string): string {
	return arn.split(':', 3)[2] ?? '';
}
