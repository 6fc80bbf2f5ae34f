import { formatPolicy } from '$lib/policy/format';
import { draftKey, keep, recalled } from '$lib/ui/drafts';
import { getWorkbench } from '$lib/ui/workbench.svelte';
import { getNavigation } from '../navigation.svelte';

interface Exceptions<Fields> {
	/** What stays in memory: passwords. */
	readonly never?: readonly (keyof Fields)[];
	/** What is kept with the rest, and is no draft by itself: how it is looked at. */
	readonly beside?: readonly (keyof Fields)[];
}

/**
 * What is filled in on a page and not saved yet. It is there again when one comes back to the page, also
 * after a reload of this tab: for the same attempt, and for whoever is signed in.
 */
export class KeptDraft<Fields extends object> {
	now: Fields;
	/** It was begun earlier, and has come back. */
	isBack: boolean;

	readonly #key: string;
	readonly #empty: Fields;

	constructor(key: string, empty: Fields, { never = [], beside = [] }: Exceptions<Fields> = {}) {
		this.#key = key;
		this.#empty = empty;
		const back = recalled(key);
		this.now = $state({ ...empty, ...fitting(back, empty) });
		this.isBack = $state(back !== undefined);
		const written = (fields: Fields) => JSON.stringify(without(fields, [...never, ...beside]));
		$effect(() => {
			const isUntouched = written(this.now) === written(empty);
			keep(key, isUntouched ? undefined : JSON.stringify(without(this.now, never)));
		});
	}

	/** It has been saved, or given up. */
	over = () => {
		keep(this.#key, undefined);
	};

	discard = () => {
		this.now = { ...this.#empty };
		this.isBack = false;
	};
}

export function keepDraft<Fields extends object>(
	empty: Fields,
	exceptions?: Exceptions<Fields>
): KeptDraft<Fields> {
	const { attempt, account, who } = getWorkbench();
	const { href } = getNavigation().place;
	return new KeptDraft(draftKey(attempt.id, account.id, who ?? '', href), empty, exceptions);
}

interface Edit {
	typed: string | null;
	/** What was stored when it was begun. */
	of: string | null;
	/** What it is to be called, where it is new. */
	name: string;
	shown: 'visual' | 'json';
}

/** The text of a policy that is stored, as it is edited. */
export class EditedText {
	readonly draft: KeptDraft<Edit>;
	readonly #stored: () => string;

	/** @param stored a getter, for undo changes what is stored while the page is open */
	constructor(stored: () => string, shown: Edit['shown'] = 'json') {
		this.draft = keepDraft({ typed: null, of: null, name: '', shown }, { beside: ['shown'] });
		this.#stored = () => legible(stored());
	}

	get text(): string {
		return this.draft.now.typed ?? this.#stored();
	}

	set text(text: string) {
		const stored = this.#stored();
		const isAsStored = text === stored;
		this.draft.now.typed = isAsStored ? null : text;
		this.draft.now.of = isAsStored ? null : (this.draft.now.of ?? stored);
	}

	/** What is stored is not what the draft was begun from. */
	get isOutdated(): boolean {
		const { of } = this.draft.now;
		return of !== null && of !== this.#stored();
	}
}

/** A document that was stored as one line is shown in several; whoever has laid one out finds it so. */
function legible(text: string): string {
	return text.includes('\n') ? text : (formatPolicy(text) ?? text);
}

function without<Fields extends object>(fields: Fields, never: readonly (keyof Fields)[]) {
	return Object.fromEntries(
		Object.entries(fields).filter(([name]) => !never.some((each) => each === name))
	);
}

/** What another version of Leastwise has kept may have other fields. */
function fitting(kept: object | undefined, empty: object) {
	const kinds = new Map(Object.entries(empty).map(([name, value]) => [name, kindOf(value)]));
	return Object.fromEntries(
		Object.entries(kept ?? {}).filter(([name, value]) => {
			const kind = kinds.get(name);
			return kind !== undefined && (kind === 'null' || kind === kindOf(value));
		})
	);
}

function kindOf(value: unknown): string {
	return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
