import {
	autocompletion,
	startCompletion,
	type Completion,
	type CompletionContext,
	type CompletionResult
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { PolicyKind } from '$lib/policy/kind';
import type { Lookup } from './editor';
import { optionsAt, prefixesAt, type Option } from './options';
import { placeAt, type Place } from './place';

/** Offers elements, values, actions, ARNs and condition keys, from what the catalogue knows. */
export function completion(lookup: Lookup, kind: () => PolicyKind) {
	return autocompletion({
		override: [(context) => complete(context, lookup, kind())],
		icons: false,
		closeOnBlur: true,
		maxRenderedOptions: 60
	});
}

async function complete(
	context: CompletionContext,
	lookup: Lookup,
	kind: PolicyKind
): Promise<CompletionResult | null> {
	const place = placeAt(context.state, context.pos);
	if (!place) return null;
	const quoted = context.state.sliceDoc(place.from, place.from + 1) === '"';
	if (!context.explicit && !quoted && place.typed === '') return null;

	const facts = await lookup(prefixesAt(place)).catch(() => undefined);
	if (!facts || context.aborted) return null;
	const options = optionsAt(place, kind, facts);
	if (options.length === 0) return null;
	return {
		// From behind the quote, so that what is typed is compared to the words.
		from: quoted ? place.from + 1 : place.from,
		to: context.pos,
		options: options.map((option, i) => offered(option, place, quoted, i)),
		validFor: (typed) => !/["\s]/.test(typed) && typed.includes(':') === place.typed.includes(':')
	};
}

function offered(option: Option, place: Place, quoted: boolean, i: number): Completion {
	return {
		label: option.label,
		...(option.detail && { detail: option.detail }),
		// In the order of the options where all fit equally well.
		boost: -Math.min(i, 98),
		apply: (view, _, from) => write(view, option, place, quoted ? from - 1 : from)
	};
}

/** Writes the word with its quotes, and after a name what usually follows, the cursor where one goes on. */
function write(view: EditorView, { label, value, goesOn }: Option, place: Place, from: number) {
	const { state } = view;
	const closing = state.sliceDoc(place.from, place.to).length > 1 && place.to > place.from;
	const head = state.selection.main.head;
	const to =
		closing && state.sliceDoc(place.from, place.from + 1) === '"' ? endOf(view, head) : head;
	const word = `"${label}"`;
	const follows = place.role === 'name' && !place.hasValue && value ? `: ${value}` : '';
	const inside = /^: (""|\[\]|\{\})$/.test(follows) ? 1 : 0;
	const anchor = goesOn ? from + word.length - 1 : from + word.length + follows.length - inside;
	view.dispatch({
		changes: { from, to, insert: word + follows },
		selection: { anchor },
		userEvent: 'input.complete',
		scrollIntoView: true
	});
	if (goesOn || follows === ': ""') startCompletion(view);
}

/** The end of the string that the cursor is in, with its quote where it has one on this line. */
function endOf(view: EditorView, pos: number): number {
	const line = view.state.doc.lineAt(pos);
	const rest = line.text.slice(pos - line.from);
	const quote = rest.search(/(?<!\\)"/);
	return quote < 0 ? pos : pos + quote + 1;
}
