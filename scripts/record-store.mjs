/**
 * The record store that a self-hosted site tells progress to, from LEASTWISE_LRS; none unless it is set.
 * Everything that a page may reach stands in its policy, so this is settled when the site is built.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{ address: string, origin: string, key: string } | undefined}
 */
export function recordStore({ LEASTWISE_LRS: address, LEASTWISE_LRS_KEY: key = '' }) {
	if (address === undefined || address === '') return undefined;
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const isSafe =
		url?.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(url?.hostname ?? '');
	if (!url || !isSafe || url.username !== '' || /[;,\s]/.test(address))
		throw new Error(
			`LEASTWISE_LRS=${address}: write the store's address as https://host/path, and credentials in LEASTWISE_LRS_KEY.`
		);
	return { address: url.href, origin: url.origin, key };
}
