import type { Href } from '../../../address';
import { assignUserMfaPage } from '../assign-user-mfa/page';
import { assignMfaPage } from './page';

/** Where an MFA device is assigned: to a user, or without one to whoever is signed in. */
export function assignPage(user: string | undefined, device?: string): Href {
	return user === undefined ? assignMfaPage.to({ device }) : assignUserMfaPage.to({ user, device });
}
