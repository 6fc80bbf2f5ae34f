import type { DrillKind, Make } from './drill';
import { makeMend } from './kinds/mend';
import { makeMessage } from './kinds/message';
import { makeOutcome } from './kinds/outcome';
import { makeRequest } from './kinds/request';
import { makeStatement } from './kinds/statement';
import { makeTrust } from './kinds/trust';

/** What needs more than the engine that decides is a chunk of its own. */
const makers: Readonly<Record<DrillKind, () => Promise<Make>>> = {
	outcome: () => Promise.resolve(makeOutcome),
	statement: () => Promise.resolve(makeStatement),
	mend: () => Promise.resolve(makeMend),
	request: () => Promise.resolve(makeRequest),
	message: () => Promise.resolve(makeMessage),
	trust: () => Promise.resolve(makeTrust),
	findings: async () => (await import('./kinds/findings')).makeFindings,
	history: async () => (await import('./kinds/history')).makeHistory,
	smallest: async () => (await import('./kinds/smallest')).makeSmallest,
	command: async () => (await import('./kinds/command')).makeCommand
};

/** What makes drills of a kind. It brings the engine with it: load it when it is wanted. */
export function loadMake(kind: DrillKind): Promise<Make> {
	return makers[kind]();
}
