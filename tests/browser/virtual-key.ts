import type { CDPSession, Page } from '@playwright/test';

/** Chromium’s virtual authenticator, which makes and signs as a real key does. It needs a page with a name, such as localhost. */
export class VirtualKey {
	readonly #session: CDPSession;
	readonly #authenticatorId: string;

	private constructor(session: CDPSession, authenticatorId: string) {
		this.#session = session;
		this.#authenticatorId = authenticatorId;
	}

	static async pluggedInto(page: Page) {
		const session = await page.context().newCDPSession(page);
		await session.send('WebAuthn.enable');
		const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
			options: { protocol: 'ctap2', transport: 'usb', automaticPresenceSimulation: true }
		});
		return new VirtualKey(session, authenticatorId);
	}

	/** Whether somebody touches it as soon as it blinks. */
	async touched(enabled: boolean) {
		const { authenticatorId } = this.#of;
		await this.#session.send('WebAuthn.setAutomaticPresenceSimulation', {
			authenticatorId,
			enabled
		});
	}

	/** As another one that is plugged in its place, it knows no account. */
	async replaced() {
		await this.#session.send('WebAuthn.clearCredentials', this.#of);
	}

	async credentials() {
		return (await this.#session.send('WebAuthn.getCredentials', this.#of)).credentials;
	}

	get #of() {
		return { authenticatorId: this.#authenticatorId };
	}
}
