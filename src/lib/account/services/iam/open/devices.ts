import type { Holder } from '../model/people';
import type { MfaDevice } from '../model/mfa-devices';
import { mfaArn } from '../arn';
import type { IamBlueprint } from '../blueprint';
import type { UserBlueprint } from '../blueprint';
import { asHolder, rootHolder } from '../people/holder';
import { keyOf } from '../../../base/table';
import { tokenMade, tokenSerial, tokenTime } from '../mfa/token';
import { stepAt } from '../mfa/totp';
import { wrong } from '../../../base/opening';
import type { IamOpening } from './opening';

/** Root's device, as the console names it. */
export const rootDevice = 'root-account-mfa-device';

export function deviceSerials(
	opening: IamOpening,
	name: string,
	{ mfa }: Pick<UserBlueprint, 'mfa'>
): readonly string[] {
	return mfa ? [serialOf(opening, name, mfa)] : [];
}

/** The authenticator apps and tokens that root and users have: one each, apps named after them. */
export function devicesFrom(opening: IamOpening, { root, users }: IamBlueprint): MfaDevice[] {
	const holders = [
		{ name: rootDevice, mfa: root.mfa, holder: rootHolder },
		...users.map(({ name, mfa }) => ({ name, mfa, holder: asHolder({ name }) }))
	];
	const bearers = holders.filter(({ mfa }) => mfa?.kind === 'hardware').map(({ name }) => name);
	if (bearers.length > 1)
		throw wrong(`there is one hardware token, not one for each of ${bearers.join(', ')}`);
	const namesake = users.find(({ name }) => keyOf(name) === rootDevice);
	if (root.mfa?.kind === 'virtual' && namesake?.mfa?.kind === 'virtual')
		throw wrong(
			`the MFA device of the user ${namesake.name} would have the serial number of root’s; give the user another name`
		);
	return holders.flatMap(({ name, mfa, holder }) =>
		mfa ? deviceOf(opening, name, mfa, holder) : []
	);
}

type Mfa = NonNullable<UserBlueprint['mfa']>;

function serialOf({ id, sealing }: IamOpening, name: string, { kind }: Mfa): string {
	return kind === 'hardware' ? tokenSerial(sealing.seed) : mfaArn({ id }, '/', name);
}

function deviceOf(opening: IamOpening, name: string, mfa: Mfa, holder: Holder): MfaDevice {
	const at = opening.ago(mfa.age);
	const serial = serialOf(opening, name, mfa);
	const common = { serial, created: at, tags: [] };
	if (mfa.kind === 'virtual') {
		const seed = opening.mint(`mfa/${keyOf(name)}`).mfaSeed();
		return { ...common, kind: mfa.kind, seed, enabled: { holder, at, drift: 0 } };
	}
	const shown = tokenTime(serial, tokenMade(opening.ago(0)), at);
	const drift = stepAt(shown) - stepAt(at);
	return { ...common, kind: mfa.kind, enabled: { holder, at, drift } };
}
