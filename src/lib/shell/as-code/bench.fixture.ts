import '../../account/perform/everything';
import * as v from 'valibot';
import type { Account } from '../../account/account';
import { withAccessKeys } from '../../account/services/iam/credentials/access-keys';
import type { AccessKey } from '../../account/services/iam/model/people';
import type { Answer, Service } from '../../account/base/call';
import { accountBlueprint } from '../../account/perform/blueprint';
import { openAccount } from '../../account/perform/open';
import { performIn } from '../../account/perform/perform-in';
import { doorTo, type Desk } from '../aws/door.fixture';
import { aws } from '../aws/aws';
import { ShellBench } from '../bench.fixture';
import { programs } from '../programs';
import type { Look } from './describe/asking';
import { describe, type Description, type Subject } from './describe/describe';

const time = Date.UTC(2026, 10, 23, 8, 30);

/** An account in which there is nothing but root. */
export function emptyAccount(id = '111122223333'): Account {
	const root = { email: 'root@empty.example', password: 'Nothing-Yet-00' };
	return openAccount(
		v.parse(accountBlueprint, { id, name: 'Empty', age: '0m', root }),
		'a seed',
		time
	);
}

export const rootKey: AccessKey = {
	id: 'AKIAQ3EGRQFXDZ2LR4UB',
	secret: 'not/a/secret/of/anybody/in/this/world/00',
	status: 'Active',
	created: time
};

function withRootKey(account: Account): Account {
	return withAccessKeys(account, { kind: 'root' }, () => [rootKey]);
}

/** A terminal of root’s in an account, and eyes that see all of it. */
export class CodeBench {
	readonly desk: Desk;
	readonly #shell: ShellBench;

	constructor(account: Account = emptyAccount()) {
		this.desk = { account: withRootKey(account), now: time, calls: [] };
		this.#shell = new ShellBench({
			account: doorTo(this.desk),
			programs: new Map([...programs, aws].map((each) => [each.name, each]))
		});
	}

	/** What commands print that went wrong; nothing where all went well. */
	async run(script: string): Promise<string> {
		await this.#shell.type(
			`export AWS_ACCESS_KEY_ID=${rootKey.id} AWS_SECRET_ACCESS_KEY=${rootKey.secret}`
		);
		const printed = await this.#shell.type(script);
		if (printed === '(incomplete)') return printed;
		return this.#shell.chunks.flatMap(({ to, text }) => (to === 'stderr' ? [text] : [])).join('');
	}

	make(name: string, parameters: Readonly<Record<string, unknown>>): void {
		const said = this.#call(name, parameters);
		if (!said.ok) throw new Error(`${name}: ${said.error.message}`);
	}

	describe(subject: Subject, withNeeds = true): Description {
		const said = describe(this.look, subject, { account: this.desk.account.id, withNeeds });
		if (!said.ok) throw new Error(`${said.refused.action}: ${said.refused.error.message}`);
		return said.value;
	}

	readonly look: Look = (name, parameters) => {
		const said = this.#call(name, parameters);
		return said.ok
			? { ok: true, value: said.value as never } // held to the operation’s schema where it is made
			: { ok: false, refused: { action: name, error: said.error } };
	};

	#call(name: string, parameters: Readonly<Record<string, unknown>>): Answer {
		const [service = '', operation = ''] = name.split(':');
		const { account, answer } = performIn(this.desk.account, {
			service: service as Service,
			operation,
			parameters,
			caller: { kind: 'accessKey', id: rootKey.id },
			time: this.desk.now,
			door: 'program'
		});
		this.desk.account = account;
		return answer;
	}
}
