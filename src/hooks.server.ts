import type { Handle } from '@sveltejs/kit';

/**
 * Pages are complete without their scripts, so these are asked for after the first paint. Only the
 * play page can show nothing before its own are there.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type }) => type === 'js' && event.route.id === '/scenarios/[slug]/play'
	});
