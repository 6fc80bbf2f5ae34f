import { TreeInterpreter, type compile, type JSONValue } from '@jmespath-community/jmespath';
import type { Json } from '../account/base/json';

type Expression = ReturnType<typeof compile>;
type Filter = Extract<Expression, { type: 'FilterProjection' }>;

/** What an event and all before it came to, as long as the same event is the oldest. */
interface Known {
	readonly oldest: Json | undefined;
	readonly fits: boolean;
}

/**
 * Whether some event of a list fits, for `length(Events[?CONDITION]) > 0`; nothing for any other
 * expression. A scenario asks after every call, and the list, newest first, is the one before with
 * new events in front: so each event is asked about once, however long an attempt gets.
 */
export function someEventFits(expression: Expression, answer: Json): boolean | undefined {
	const filter = filterOf(expression);
	const events = filter && eventsIn(answer);
	return events && isSome(events, filter);
}

function filterOf(expression: Expression): Filter | undefined {
	if (expression.type !== 'Comparator' || expression.name !== 'GT') return undefined;
	const { left, right } = expression;
	if (right.type !== 'Literal' || right.value !== 0) return undefined;
	if (left.type !== 'Function' || left.name !== 'length') return undefined;
	const [filter] = left.children;
	return filter?.type === 'FilterProjection' &&
		filter.left.type === 'Field' &&
		filter.left.name === 'Events' &&
		filter.right.type === 'Identity'
		? filter
		: undefined;
}

function eventsIn(answer: Json): readonly Json[] | undefined {
	if (typeof answer !== 'object' || answer === null || !('Events' in answer)) return undefined;
	const { Events: events } = answer;
	return Array.isArray(events) ? events : undefined;
}

function isSome(events: readonly Json[], filter: Filter): boolean {
	const oldest = events.at(-1);
	const asked: object[] = [];
	let fits = false;
	for (const event of events) {
		if (typeof event !== 'object' || event === null) continue;
		const known = fitted.get(event)?.get(filter);
		if (known && known.oldest === oldest) {
			({ fits } = known);
			break;
		}
		asked.push(event);
		fits = isFit(event, filter);
		if (fits) break;
	}
	for (const event of asked) {
		fitted.set(
			event,
			(fitted.get(event) ?? new Map<Filter, Known>()).set(filter, { oldest, fits })
		);
	}
	return fits;
}

function isFit(event: Json, filter: Filter): boolean {
	const found = TreeInterpreter.search(filter, { Events: [event] } as JSONValue);
	return Array.isArray(found) && found.length > 0;
}

const fitted = new WeakMap<object, Map<Filter, Known>>();
