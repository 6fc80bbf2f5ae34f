import type { Account } from '../../account/account';
import type { Time } from '../../account/base/time';
import { authorise } from '../../account/perform/authorise';
import { justIn, principalsNamed } from '../../account/perform/principals-named';
import type { Access } from '../check';

export function isAccess(check: Access, account: Account, time: Time): boolean {
	const asking = principalsNamed(account, check.principal, { ...justIn(time), mfa: check.mfa });
	return requestsOf(check).every((asked) => {
		const anyAllowed = asking.some(
			(each) => authorise(account, each, asked, circumstances(check, time)).outcome === 'allowed'
		);
		return anyAllowed === check.allowed;
	});
}

function requestsOf({ actions, resources, context }: Access) {
	return actions.flatMap((action) => resources.map((arn) => ({ action, arn, context })));
}

function circumstances({ sourceIp }: Access, time: Time) {
	return sourceIp === undefined ? { time } : { time, sourceIp };
}
