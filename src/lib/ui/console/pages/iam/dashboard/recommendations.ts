import type { Href } from '../../../address';
import { assignMfaPage } from '../assign-mfa/page';
import { credentialsPage } from '../security-credentials/page';

export interface Recommendation {
	readonly title: string;
	readonly text: string;
	readonly good: boolean;
	/** Where to mend it, if whoever is signed in can. */
	readonly next?: { readonly label: string; readonly to: Href };
}

export interface Facts {
	/** `root` or a user name. */
	readonly who: string;
	readonly rootHasMfa: boolean;
	readonly rootHasKeys: boolean;
	/** The signed-in identity's own, where it may read them. */
	readonly devices: number | undefined;
	readonly activeKeys: number | undefined;
}

/** The dashboard's security recommendations, as AWS chooses them for root and for a user. */
export function recommendationsFor(facts: Facts): readonly Recommendation[] {
	return facts.who === 'root'
		? [rootMfa(facts, true), rootKeys(facts)]
		: [rootMfa(facts, false), ...ownMfa(facts), ...ownKeys(facts)];
}

function rootMfa({ rootHasMfa }: Facts, isRoot: boolean): Recommendation {
	if (rootHasMfa) {
		return {
			title: 'Root user has MFA',
			text: 'Its password alone is not enough to sign in.',
			good: true
		};
	}
	const add = { label: 'Add MFA', to: assignMfaPage.to() };
	return {
		title: 'Add MFA for root user',
		text: isRoot
			? 'Enable multi-factor authentication (MFA) for the root user: it may do everything, and no policy can hold it back.'
			: 'Only the root user itself can do this. Whoever learns its password owns the account.',
		good: false,
		...(isRoot ? { next: add } : {})
	};
}

function rootKeys({ rootHasKeys, activeKeys }: Facts): Recommendation {
	if (!rootHasKeys) {
		return {
			title: 'Root user has no active access keys',
			text: 'Programs use identities of their own, so that nothing runs with unlimited permissions.',
			good: true
		};
	}
	const manage = { label: 'Manage access keys', to: credentialsPage.to() };
	if (activeKeys === 0) {
		return {
			title: 'Delete the inactive access keys of the root user',
			text: 'They are off, but anyone signed in as root can switch them on again.',
			good: false,
			next: manage
		};
	}
	return {
		title: 'Deactivate or delete access keys for root user',
		text: 'An access key of the root user may do everything, without MFA. Nothing should use one.',
		good: false,
		next: manage
	};
}

function ownMfa({ who, devices }: Facts): readonly Recommendation[] {
	if (devices === undefined) return [];
	return devices > 0
		? [{ title: 'You have MFA', text: `${who} signs in with password and device.`, good: true }]
		: [
				{
					title: 'Add MFA for yourself',
					text: `Whoever learns the password of ${who} can sign in as ${who}.`,
					good: false,
					next: { label: 'Add MFA', to: assignMfaPage.to() }
				}
			];
}

function ownKeys({ activeKeys }: Facts): readonly Recommendation[] {
	if (activeKeys === undefined) return [];
	return activeKeys === 0
		? [
				{
					title: 'You have no active access keys',
					text: 'Long-term keys are rarely needed, and what does not exist cannot leak.',
					good: true
				}
			]
		: [
				{
					title: 'Review your access keys',
					text: 'They work without MFA and do not expire. Delete those that nothing uses.',
					good: false,
					next: { label: 'Manage access keys', to: credentialsPage.to() }
				}
			];
}
