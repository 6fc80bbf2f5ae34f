import type { Workbench } from '../workbench.svelte';

/**
 * Withdraws what was told once the learner goes on in the console: with the next form that is sent,
 * and with the next navigation unless that belongs to what is told. A Svelte attachment.
 */
export function withdraw(workbench: Pick<Workbench, 'tidings'>) {
	return (pane: HTMLElement) => {
		/** What was told already at the latest press: a navigation that follows leaves it behind. */
		let known: Workbench['tidings'];

		function press() {
			known = workbench.tidings;
		}

		function send() {
			workbench.tidings = undefined;
		}

		function leave() {
			if (workbench.tidings === known) workbench.tidings = undefined;
		}

		pane.addEventListener('click', press, true);
		pane.addEventListener('submit', send, true);
		window.addEventListener('hashchange', leave);
		return () => {
			pane.removeEventListener('click', press, true);
			pane.removeEventListener('submit', send, true);
			window.removeEventListener('hashchange', leave);
		};
	};
}
