/** The record store that this site was built for; mostly none. */
export const recordStore = __RECORD_STORE__ ?? undefined;

export type SiteStore = NonNullable<typeof recordStore>;
