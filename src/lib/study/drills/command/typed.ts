import * as v from 'valibot';
import type { Account } from '../../../account/account';
import { all } from '../../../account/base/table';
import { loadBlueprint } from '../../../account/perform/account-schema';
import { openAccount } from '../../../account/perform/open';
import { perform } from '../../../account/perform/perform';
import { loadFor } from '../../../account/perform/registry';
import { accountDoor } from '../../../shell/account-door';
import { aws } from '../../../shell/aws/aws';
import { withFile, type Files } from '../../../shell/files';
import { echo } from '../../../shell/programs/echo';
import { later } from '../../../shell/programs/later';
import { run } from '../../../shell/run';
import { home as homeFolder, newShell, type Shell } from '../../../shell/shell';
import { home } from '../cast';
import type { Written } from '../situation';
import { arnOf, type Bucket, type Policy, type Profile, type Scene, type Wallet } from './scene';

/** What a line printed, on either way and without the empty lines around it, and what it ended with. */
export interface Printed {
	readonly text: string;
	readonly code: number;
}

/** Any fixed moment will do. */
const now = Date.UTC(2026, 10, 23, 8, 30);
const day = 24 * 60 * 60 * 1000;

/** Opens the account anew and types the line into a terminal. */
export async function typed(scene: Scene): Promise<Printed> {
	let account = await accountOf(scene);
	const door = accountDoor({
		world: () => account,
		now: () => now,
		session: () => undefined,
		perform: (call) => {
			const performed = perform(account, { ...call, time: now });
			({ account } = performed);
			return Promise.resolve(performed.answer);
		}
	});
	let text = '';
	const ran = await run(shellWith(scene.wallet, account), scene.line, {
		account: door,
		programs,
		write: (chunk) => (text += chunk.text),
		ask: () => Promise.resolve(undefined),
		edit: () => Promise.resolve(undefined),
		interrupted: new AbortController().signal,
		breathe: () => Promise.resolve()
	});
	if (ran.kind === 'incomplete') throw new Error(`There is more to come: ${scene.line}`);
	return { text: text.replace(/^\n+|\n+$/g, ''), code: ran.shell.code };
}

const programs = new Map([aws, echo, ...later].map((each) => [each.name, each]));

async function accountOf(scene: Scene): Promise<Account> {
	const blueprint = v.parse(await loadBlueprint(), written(scene));
	await loadFor([{ service: 'iam', operation: 'CreatePolicyVersion' }], blueprint);
	return scene.policies.reduce(withVersions, openAccount(blueprint, 'command', now));
}

/** As an account.yaml has it. */
function written({ users, groups, roles, policies, buckets }: Scene) {
	const inline = (own: readonly Policy[]) =>
		own.map(({ name, statements }) => ({ name, document: documentOf(statements) }));
	return {
		...{ version: 2, id: home, name: 'Marlow Maps', age: '400d' },
		root: { email: 'ines@marlowmaps.example', password: 'Ridgeway-1829' },
		policies: policies.map(({ name, statements }) => ({ name, document: documentOf(statements) })),
		groups: groups.map((each) => ({ ...each, inline: inline(each.inline) })),
		users: users.map(({ keys, hasDevice, ...each }) => ({
			...each,
			inline: inline(each.inline),
			accessKeys: keys.map((status) => ({ age: '30d', status })),
			...(hasDevice && { mfa: { age: '20d' } })
		})),
		roles: roles.map(({ trusts, ...each }) => ({
			...each,
			inline: inline(each.inline),
			trust: trusting(trusts)
		})),
		...(buckets.length > 0 && { s3: { buckets: buckets.map(bucketOf) } })
	};
}

function bucketOf({ name, keys }: Bucket) {
	return { name, objects: keys.map((key) => ({ key, content: key })) };
}

function documentOf(statements: readonly Written[]) {
	return { Version: '2012-10-17', Statement: statements };
}

function trusting(users: readonly string[]) {
	const arns = users.map((name) => arnOf('user', name));
	const statement = { Effect: 'Allow', Principal: { AWS: arns }, Action: 'sts:AssumeRole' };
	return { Version: '2012-10-17', Statement: [statement] };
}

/** Later versions come as somebody saves them who does not put them in force. */
function withVersions(account: Account, { name, later = [] }: Policy): Account {
	const [caller] = all(account.iam.users)
		.filter(({ attached }) => attached.some((arn) => arn.endsWith('/AdministratorAccess')))
		.flatMap(({ accessKeys }) => accessKeys);
	return later.reduce((before, statements) => {
		if (!caller) throw new Error('Nobody is there who could save a version');
		const performed = perform(before, {
			...{ service: 'iam', operation: 'CreatePolicyVersion', time: now - day, door: 'program' },
			caller: { kind: 'accessKey', id: caller.id },
			parameters: {
				PolicyArn: arnOf('policy', name),
				PolicyDocument: JSON.stringify(documentOf(statements))
			}
		});
		if (!performed.answer.ok) throw new Error(performed.answer.error.message);
		return performed.account;
	}, account);
}

function shellWith({ profiles, environment, profile }: Wallet, account: Account): Shell {
	const keyIn = (user: string) => {
		const [key] = all(account.iam.users).find(({ name }) => name === user)?.accessKeys ?? [];
		if (!key) throw new Error(`${user} has no access key`);
		return key;
	};
	const section = (each: Profile): string => {
		if ('role' in each) {
			return `[profile ${each.name}]\nrole_arn = ${arnOf('role', each.role)}\nsource_profile = ${each.source}\nrole_session_name = ${each.session}\n`;
		}
		const { id, secret } = keyIn(each.keyOf);
		const head = each.name === 'default' ? 'default' : `profile ${each.name}`;
		return `[${head}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`;
	};
	const own = environment === undefined ? undefined : keyIn(environment);
	const set = {
		...(own && { AWS_ACCESS_KEY_ID: own.id, AWS_SECRET_ACCESS_KEY: own.secret }),
		...(profile !== undefined && { AWS_PROFILE: profile })
	};
	return {
		...newShell,
		files: withConfig(newShell.files, profiles.map(section).join('\n')),
		variables: new Map([...newShell.variables, ...Object.entries(set)]),
		exported: new Set([...newShell.exported, ...Object.keys(set)])
	};
}

function withConfig(files: Files, text: string): Files {
	const folder = `${homeFolder}/.aws`;
	const made = { ...files, directories: new Set([...files.directories, folder]) };
	const kept = withFile(made, `${folder}/config`, text);
	if (!kept.ok) throw new Error(kept.error);
	return kept.value;
}
