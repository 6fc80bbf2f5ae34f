declare global {
	namespace App {}
	/** By LEASTWISE_LRS when the site was built. */
	const __RECORD_STORE__: {
		readonly address: string;
		readonly origin: string;
		readonly key: string;
	} | null;
}

export {};
