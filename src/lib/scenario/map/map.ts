import type { Account } from '../../account/account';
import type { Identity } from '../../account/identity';
import { all, keyOf } from '../../account/base/table';
import { policyArnOf } from '../../account/services/iam/arn';
import type { Group } from '../../account/services/iam/model/people';
import { nameIn } from '../../policy/arn';
import { inlineId, linesOf, memberIds, type Line } from './lines';
import type { Pieces } from './pieces';
import { askingFor, reaches, reachOf, type Reach } from './reach';
import { thingsOf, type Thing } from './things';

/** A user group, with how many are in it. */
export interface MapGroup {
	readonly key: string;
	readonly name: string;
	readonly members: number;
	readonly carries: readonly string[];
}

/** Somebody and something that they reach. */
export interface Reached {
	readonly line: Line;
	readonly reach: Reach;
}

/**
 * Who reaches what in an account, in four columns: who, user groups, policies, what. Columns are read
 * off the account at once; what a line reaches is asked of the engine when somebody wants to know,
 * once.
 */
export class AccountMap {
	readonly lines: readonly Line[];
	readonly groups: readonly MapGroup[];
	/** Names of all policies that are carried, and of the account's own, by ARN or `inline/…`. */
	readonly policies: ReadonlyMap<string, string>;
	/** Of the account's own policies those that nobody carries; they may be boundaries. */
	readonly unattached: ReadonlySet<string>;
	readonly things: readonly Thing[];
	readonly #byMember: ReadonlyMap<string, Line>;
	readonly #asking = new Map<string, Identity>();
	readonly #reached = new Map<string, Reach>();

	constructor(
		readonly account: Account,
		readonly time: number
	) {
		this.lines = linesOf(account);
		this.groups = groupsOf(account);
		this.things = thingsOf(account);
		const carried = new Set([...this.lines, ...this.groups].flatMap(({ carries }) => carries));
		const own = all(account.iam.policies).map((policy) => policyArnOf(account, policy));
		this.unattached = new Set(own.filter((arn) => !carried.has(arn)));
		this.policies = new Map([...carried, ...this.unattached].map((id) => [id, nameIn(id)]));
		this.#byMember = new Map(
			this.lines.flatMap((line) => memberIds(line).map((id) => [id, line] as const))
		);
	}

	/** The line that somebody stands in. */
	lineOf(member: string): Line | undefined {
		return this.#byMember.get(member);
	}

	/** What a line may do with a thing. */
	reach(line: Line, thing: Thing): Reach {
		const key = `${line.id}\n${thing.id}`;
		const known = this.#reached.get(key);
		if (known) return known;
		const reach = reachOf(this.account, this.#askingFor(line), thing, this.time);
		this.#reached.set(key, reach);
		return reach;
	}

	#askingFor(line: Line): Identity {
		const asking = this.#asking.get(line.id) ?? askingFor(this.account, line, this.time);
		this.#asking.set(line.id, asking);
		return asking;
	}

	/** Who may do anything at all with a thing. It stops after every line: there may be thousands. */
	*whoCan(thing: Thing): Pieces<readonly Reached[]> {
		const found: Reached[] = [];
		for (const line of this.lines) {
			const reach = this.reach(line, thing);
			if (reaches(reach)) found.push({ line, reach });
			yield;
		}
		return found;
	}

	/** Whether a line may do all that is asked of services: then it is drawn to everything. */
	reachesAll(line: Line): boolean {
		return this.things
			.filter(({ kind }) => kind === 'service')
			.every((thing) =>
				this.reach(line, thing).answers.every(({ decision }) => decision.outcome === 'allowed')
			);
	}
}

function groupsOf({ iam }: Account): readonly MapGroup[] {
	const sizes = new Map<string, number>();
	for (const { groups } of all(iam.users)) {
		for (const key of groups) sizes.set(key, (sizes.get(key) ?? 0) + 1);
	}
	return all(iam.groups).map((group) => {
		const key = keyOf(group.name);
		return { key, name: group.name, members: sizes.get(key) ?? 0, carries: carriesOf(group, key) };
	});
}

function carriesOf({ attached, inline }: Group, key: string): readonly string[] {
	return [...attached, ...all(inline).map(({ name }) => inlineId(key, name))];
}
