import type { Thing } from '../thing';
import { Asking, type Look, type Looked, type Refusal } from './asking';
import { describeBucket } from './bucket';
import { describeGroup, describeUser, noteMembers } from './people';
import { describePolicy } from './policy';
import { describeRole } from './role';

/** What is to be written as code. */
export type Subject =
	| { readonly kind: 'policy'; readonly arn: string }
	| { readonly kind: 'user' | 'group' | 'role' | 'bucket'; readonly name: string };

/** All that any code of a thing is written from. */
export interface Description {
	readonly subject: Thing;
	/** What it needs, each before what needs it, and itself as the last. */
	readonly things: readonly Thing[];
	/** What is not in it and what must be known, in sentences. */
	readonly notes: readonly string[];
}

interface Wanted {
	/** Twelve digits. */
	readonly account: string;
	/** With the account’s own policies and groups that it refers to. */
	readonly withNeeds: boolean;
}

/** Nothing but a refusal where the thing itself may not be read; of what may not be read of it, a note. */
export function describe<Refused extends Refusal>(
	look: Look<Refused>,
	subject: Subject,
	{ account, withNeeds }: Wanted
): Looked<Description, Refused> {
	const asking = new Asking(look, account, withNeeds);
	const described = thingOf(asking, subject);
	if (!described.ok) return described;
	const things = [...asking.needed, described.value];
	if (things.some((thing) => documentsOf(thing).some((document) => document.includes(account)))) {
		asking.note(
			`Documents in it name the account ${account}. Change the number where it is made in another.`
		);
	}
	return { ok: true, value: { subject: described.value, things, notes: asking.notes } };
}

function thingOf<Refused extends Refusal>(
	asking: Asking<Refused>,
	subject: Subject
): Looked<Thing, Refused> {
	switch (subject.kind) {
		case 'policy':
			return describePolicy(asking, subject.arn);
		case 'user':
			return describeUser(asking, subject.name);
		case 'group':
			noteMembers(asking, subject.name);
			return describeGroup(asking, subject.name);
		case 'role':
			return describeRole(asking, subject.name);
		case 'bucket':
			return describeBucket(asking, subject.name);
	}
}

function documentsOf(thing: Thing): readonly string[] {
	switch (thing.kind) {
		case 'policy':
			return [thing.document];
		case 'group':
		case 'user':
			return thing.inline.map(({ document }) => document);
		case 'role':
			return [thing.trust, ...thing.inline.map(({ document }) => document)];
		case 'bucket':
			return thing.policy === undefined ? [] : [thing.policy];
		case 'linkedRole':
			return [];
	}
}
