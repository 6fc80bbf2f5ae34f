import * as v from 'valibot';
import type { Account } from './account';
import type { Json } from './call';
import { done, fail, type Applied } from './operation';
import { marker, maxItems } from './parameters';

/** Parameters of every operation that answers in pages. */
export const paging = { Marker: v.optional(marker), MaxItems: v.optional(maxItems, 100) };

export interface Page {
	readonly Marker?: string | undefined;
	readonly MaxItems: number;
}

/**
 * One page of a list. The marker says where the next begins; what is not `wanted` counts for no page.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html
 */
export function listPage<T>(
	account: Account,
	page: Page,
	name: string,
	items: readonly T[],
	show: (item: T) => Json,
	wanted: (item: T) => boolean = () => true
): Applied {
	const cut = cutPage(items, page, wanted);
	if (!cut) return invalidMarker;
	const { shown, ...rest } = cut;
	return done(account, { [name]: shown.map(show), ...rest });
}

export const invalidMarker = fail('ValidationError', 'Invalid Marker.');

/** The items of one page, and what the answer says of the next. Nothing where the marker is not ours. */
export function cutPage<T>(
	items: readonly T[],
	{ Marker: given, MaxItems: most }: Page,
	wanted: (item: T) => boolean = () => true
) {
	const start = given === undefined ? 0 : placeIn(given);
	if (start === undefined) return undefined;
	const shown: T[] = [];
	for (const [offset, item] of items.slice(start).entries()) {
		if (!wanted(item)) continue;
		if (shown.length === most) {
			return { shown, IsTruncated: true, Marker: markerAt(start + offset) };
		}
		shown.push(item);
	}
	return { shown, IsTruncated: false };
}

/** Callers are not to read it: the place in base 36, with letters around it. */
function markerAt(place: number): string {
	return `page-${place.toString(36)}`;
}

function placeIn(marker: string): number | undefined {
	const place = /^page-([0-9a-z]{1,8})$/.exec(marker)?.[1];
	return place === undefined ? undefined : Number.parseInt(place, 36);
}
