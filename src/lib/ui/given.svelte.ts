import { SvelteMap } from 'svelte/reactivity';
import * as v from 'valibot';
import { samePassword, type Password } from '$lib/account/services/iam/credentials/password';
import type { Account } from '$lib/account/account';
import { all, emptyTable, lookUp } from '$lib/account/base/table';
import { accountNumbered, accountOfKey } from '$lib/account/world';
import type { Scenario } from '$lib/scenario/scenario';
import type { User } from '$lib/account/services/iam/model/people';
import { HandedOver } from './handed-over';
import type { Workbench } from './workbench.svelte';

/** One thing the learner has at hand. */
export interface GivenRow {
	readonly label: string;
	/** To be copied. None where it is kept nowhere. */
	readonly value?: string;
	/** Said instead. */
	readonly note?: string;
}

/** Somebody one can sign in as; the password where it is known. */
export type SignIn =
	| ({ readonly as: 'root'; readonly email: string } & Known)
	| ({ readonly as: 'user'; readonly account: string; readonly userName: string } & Known);

interface Known {
	readonly password?: string;
	/** The name of the account, where there are several. */
	readonly of?: string;
}

/** One of the accounts, as it was written, handed over, and is now. */
interface Standing {
	readonly blueprint: Scenario['account'];
	readonly start: Account;
	readonly account: Account;
}

const createdUser = v.object({ User: v.object({ UserId: v.string() }) });

const createdKey = v.object({
	AccessKey: v.object({
		UserName: v.optional(v.string()),
		AccessKeyId: v.string(),
		SecretAccessKey: v.string()
	})
});

/**
 * What the learner is given and what was made since, as one would note it down: users, passwords,
 * access keys. A password that the learner typed is not here; one that was generated is known to
 * this tab only, until it is closed or reloaded. Nothing of this is stored.
 */
export class Given {
	readonly #workbench: Workbench;
	/** Generated here, by the digest that the account keeps: undo and redo find the right one. */
	readonly #generated = new SvelteMap<string, string>();

	readonly #handedOver: HandedOver;

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
		this.#handedOver = new HandedOver(workbench.scenario);
	}

	/** Before the account gets it. Never a password that somebody typed. */
	noteGenerated({ digest }: Password, text: string) {
		this.#generated.set(digest, text);
	}

	/** Those who were handed over, and the users who have got a password since. */
	readonly signIns: readonly SignIn[] = $derived.by(() => {
		const standings = this.#standings;
		return standings.flatMap((standing) =>
			this.#signInsOf(standing).map((each) =>
				standings.length > 1 ? { ...each, of: standing.account.name } : each
			)
		);
	});

	readonly #standings: readonly Standing[] = $derived.by(() => {
		const { world, start, scenario } = this.#workbench;
		return [scenario.account, ...(scenario.beside ?? [])].flatMap((blueprint) => {
			const now = accountNumbered(world, blueprint.id);
			const before = accountNumbered(start, blueprint.id);
			return now && before ? [{ blueprint, start: before, account: now }] : [];
		});
	});

	#signInsOf({ blueprint, start, account }: Standing): readonly SignIn[] {
		const { email, password } = account.iam.root;
		const root = this.#known(password, start.iam.root.password, blueprint.root.password);
		const users = all(account.iam.users).flatMap((user): readonly SignIn[] => {
			const { name, login } = user;
			if (!login || this.#isOthers(user)) return [];
			if (lookUp(start.iam.users, name) && !this.#isHandedOver(name)) return [];
			const before = lookUp(start.iam.users, name)?.login?.password;
			const text = blueprint.users.find((user) => user.name === name)?.password;
			const known = this.#known(login.password, before, text);
			return [{ as: 'user', account: account.iam.alias ?? account.id, userName: name, ...known }];
		});
		return this.#isHandedOver(email) ? [{ as: 'root', email, ...root }, ...users] : users;
	}

	readonly #madeByOthers: readonly string[] = $derived.by(() =>
		this.#workbench.othersSteps.flatMap(({ answer }) => {
			const read = v.safeParse(createdUser, answer.ok ? answer.value : undefined);
			return read.success ? [read.output.User.UserId] : [];
		})
	);

	readonly rows: readonly GivenRow[] = $derived.by(() => {
		const { scenario } = this.#workbench;
		const made = this.#standings.flatMap(({ start, account }) =>
			all(account.iam.users).filter(
				(user) => !lookUp(start.iam.users, user.name) && !this.#isOthers(user)
			)
		);
		return [
			...scenario.handover.map((row) => this.#asItIsNow(row)),
			...made.flatMap(({ name, login }) => [
				{ label: 'IAM user', value: name },
				...(login ? [this.#passwordRow(name, login.password)] : [])
			]),
			...this.#keyRows()
		];
	});

	/** A password that was handed over, and has been replaced since, opens nothing any more. */
	#asItIsNow(row: GivenRow): GivenRow {
		const { world, start } = this.#workbench;
		const whose = this.#handedOver.userOf(row.value ?? '');
		const loginIn = (accounts: Account) =>
			whose &&
			lookUp(accountNumbered(accounts, whose.account)?.iam.users ?? emptyTable, whose.name)?.login;
		const [before, now] = [loginIn(start), loginIn(world)];
		if (!before || now?.password.digest === before.password.digest) return row;
		const text = now && this.#generated.get(now.password.digest);
		return text === undefined
			? { label: row.label, note: 'Changed since, and kept nowhere' }
			: { label: row.label, value: text };
	}

	#passwordRow(user: string, password: Password): GivenRow {
		const text = this.#generated.get(password.digest);
		const label = `Password of ${user}`;
		return text === undefined
			? { label, note: 'Kept nowhere: type it, or reset it' }
			: { label, value: text };
	}

	/** Keys that still exist, from the answers that showed their secrets. */
	#keyRows(): readonly GivenRow[] {
		const { steps, world } = this.#workbench;
		return steps
			.filter(({ call, answer }) => call.operation === 'CreateAccessKey' && answer.ok)
			.flatMap(({ answer }) => {
				const read = v.safeParse(createdKey, answer.ok ? answer.value : undefined);
				if (!read.success) return [];
				const { UserName = 'root', AccessKeyId, SecretAccessKey } = read.output.AccessKey;
				if (!accountOfKey(world, AccessKeyId)) return [];
				return [
					{ label: `Access key of ${UserName}`, value: AccessKeyId },
					{ label: `Secret access key of ${UserName}`, value: SecretAccessKey }
				];
			});
	}

	/** A password’s text: generated here, or handed over and not changed since. */
	#known(now: Password, before?: Password, text?: string): { readonly password?: string } {
		const isHandedOver =
			before && samePassword(now, before) && text !== undefined && this.#isHandedOver(text);
		const password = isHandedOver ? text : this.#generated.get(now.digest);
		return password === undefined ? {} : { password };
	}

	/** Made by somebody else, who tells nobody. */
	#isOthers({ id }: Pick<User, 'id'>): boolean {
		return this.#madeByOthers.includes(id);
	}

	#isHandedOver(value: string): boolean {
		return this.#handedOver.has(value);
	}
}

const givens = new WeakMap<Workbench, Given>();

/** One for each attempt on the desk; it goes with it. */
export function givenOf(workbench: Workbench): Given {
	const known = givens.get(workbench);
	if (known) return known;
	// Of no component: what the sign-in page has made would stand still once that is gone.
	$effect.root(() => void givens.set(workbench, new Given(workbench)));
	return givenOf(workbench);
}
