import type { Pieces } from '../../../scenario/map/pieces';
import type { Level, OrderItem } from '../../items/item';
import { home } from '../cast';
import { Draw } from '../draw';
import type { AskedDrill, DrillOrder } from '../drill';
import { role, stepTold, user } from '../history/step';
import {
	beginning,
	firstOtherwise,
	happen,
	ordersBelieved,
	type Happened,
	type Otherwise,
	type Start,
	type Story
} from '../history/story';
import { prose } from '../words';

/** In which order events happened: the one order in which each comes to what it came to. */
export function* makeHistory(order: DrillOrder): Pieces<AskedDrill> {
	const story = yield* storyOf(order);
	yield;
	const item = itemOf(order, story);
	return { form: 'asked', ...order, item, told: item };
}

const starts: readonly Start[] = ['empty', 'user', 'role'];

const beginnings: Readonly<Record<Start, string>> = {
	empty: 'Before them there was the user priya, with AdministratorAccess, and nobody else.',
	user: `Before them there were the user priya, with AdministratorAccess, and the user ${user}, with an access key and no policies.`,
	role: `Before them there were the user priya, with AdministratorAccess; the user ${user}, with an access key and no policies; and the role ${role}, which trusts ${user} and has no policies.`
};

const sizes: Readonly<Record<Level, number>> = { 1: 3, 2: 3, 3: 4, 4: 4, 5: 5 };

/** Which operations make a story one of the topic. */
const about: Readonly<Record<string, RegExp>> = {
	roles: /Role/,
	sessions: /^AssumeRole$/,
	'access-keys': /AccessKey$/
};

/** What happened, in the order in which it did. Throws where no story of the seed has one order only. */
export function* storyOf({ kind, level, topic, seed }: DrillOrder): Pieces<Story> {
	const wanted = about[topic];
	const begun = starts.map(beginning);
	for (let at = 0; at < 200; at++) {
		const draw = new Draw(`${kind} ${level} ${topic} ${seed} ${at}`);
		const story = yield* happen(draw, draw.one(begun), sizes[level], level > 1);
		const isOfTopic = story.events.some(({ step }) => wanted?.test(step.operation));
		const isWhole = story.events.length === sizes[level] && isOfTopic;
		if (isWhole) return story;
		yield;
	}
	throw new Error(`No drill comes of ${kind} ${level} ${topic} ${seed}`);
}

const letters = 'abcdef';

function idOf(place: number): string {
	return letters[place] ?? `${place}`;
}

function itemOf({ kind, level, topic, seed }: DrillOrder, story: Story): OrderItem {
	const rightly = story.events.map((_, place) => place);
	const believed = ordersBelieved(story).filter((order) => `${order}` !== `${rightly}`);
	return {
		id: `${topic}/${kind}-${level}-${seed}`,
		level,
		exams: [],
		source:
			'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html',
		checked: '',
		given: { request: {}, policies: {}, unknown: { layers: [], keys: [] } },
		kind: 'order',
		stem: prose(
			'In which order did these happen?',
			`The event history of account ${home} has these events; their times are missing. ${beginnings[story.start]} What does not say that it was refused went through.`
		),
		steps: story.events.map((happened, place) => ({
			id: idOf(place),
			text: prose(textOf(happened)),
			why: prose(whyThere(story, place))
		})),
		...(believed.length > 0 && {
			believed: { belief: 'trust-before-exists', orders: believed.map((each) => each.map(idOf)) }
		})
	};
}

function textOf({ step, cameTo }: Happened): string {
	return stepTold(step, cameTo === 'through' ? undefined : cameTo);
}

/** Why an event is not one place earlier. */
function whyThere(story: Story, place: number): string {
	if (place === 0)
		return 'In each order that begins with another one, something comes out otherwise.';
	const order = story.events.map((_, each) => each);
	const swapped = order.with(place, place - 1).with(place - 1, place);
	const otherwise = firstOtherwise(story, swapped);
	if (!otherwise) throw new Error('Two orders fit');
	const which =
		otherwise.place === place
			? 'One place earlier it'
			: otherwise.place === place - 1
				? 'Had the one before come after it, that one'
				: `One place earlier it would leave number ${otherwise.place + 1} otherwise: that one`;
	return `${which} ${cameToInstead(otherwise)}`;
}

function cameToInstead({ cameTo, says }: Otherwise): string {
	if (cameTo === undefined) return 'could not have been: there was no such key yet.';
	if (cameTo === 'through') return 'would have gone through.';
	return `would have been refused with \`${cameTo}\`: ${says}`;
}
