interface Violation {
	id: string;
	help: string;
	nodes: { html: string; failureSummary?: string | undefined }[];
}

/** What axe has found, short enough to be read in a failed test. */
export function told({ id, help, nodes }: Violation) {
	return { id, help, at: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`) };
}
