import { loadBlueprint } from './account-schema';

export type { AccountBlueprint, PastEvent } from './account-schema';

/** What reads an account.yaml: for the command line, tests and the build, which wait for all of it. */
export const accountBlueprint = await loadBlueprint();
