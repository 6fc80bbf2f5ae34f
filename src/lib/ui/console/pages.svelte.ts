import type * as LaterPages from './later-pages';

/**
 * The pages of the console that come after its first one. They are loaded while the learner reads that,
 * so that the play page opens without them.
 */
class Pages {
	all: typeof LaterPages | undefined = $state.raw();

	constructor() {
		void import('./later-pages').then((all) => (this.all = all));
	}
}

export const pages = new Pages();
