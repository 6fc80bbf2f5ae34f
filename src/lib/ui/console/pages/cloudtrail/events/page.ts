import { page } from '../../../page';
import { events } from '../queries';

export const eventsPage = page({
	service: { name: 'CloudTrail', says: 'What was done in the account, and by whom' },
	address: '/events',
	home: true,
	// CloudTrail has a console of its own in AWS, and here a heading.
	navigation: { heading: 'CloudTrail', label: 'Event history' },
	crumb: () => 'Event history',
	reads: (ask) => ({ events: ask(events()) })
});
