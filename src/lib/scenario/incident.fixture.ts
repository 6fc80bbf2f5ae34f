import '../account/perform/everything';
import type { Call, Caller } from '../account/base/call';
import { sealPassword } from '../account/services/iam/credentials/password';
import './check/everything';
import { due } from './due';
import { folder } from './folder.fixture';
import type { Entry } from './log';
import { open, type Snapshot } from './machine';
import { readScenario, type ScenarioSource } from './read';
import { take } from './replay';
import { accountNow } from './timeline';

/*
 * The small scenario with what happens by itself: a program that copies every hour with its key, a mail
 * once there is a user for Jun, and somebody who comes by with the stolen key of Priya.
 */

const incidents = `
incidents:
  - id: copy
    who: The nightly copy
    at: { after: 10m }
    every: 1h
    until: { kind: incident, id: stolen, refused: true }
    fails: The copy has failed, says its log.
    calls:
      - { as: user/copier access key, call: sts GetCallerIdentity }
  - id: moved
    who: The nightly copy
    at: { when: { kind: event, call: iam CreateAccessKey, with: { UserName: copier } } }
    every: 2h
    calls:
      - { as: user/copier access key, newKey: true, call: sts GetCallerIdentity }
  - id: mail
    who: Dana
    at: { when: { kind: query, call: iam GetUser, with: { UserName: jun }, query: User.UserName, is: jun } }
    says: 'Dana writes: is Jun in?'
  - id: stolen
    who: Somebody
    at: { after: 20m, of: mail }
    sourceIp: 203.0.113.7
    userAgent: aws-cli/2.17
    says: Somebody was here.
    calls:
      - { as: user/priya access key, call: iam CreateUser, with: { UserName: backdoor } }
      - { as: user/priya access key, call: iam CreateAccessKey, with: { UserName: backdoor } }
      - { as: user/backdoor access key, call: sts GetCallerIdentity }
      - { as: user/nobody, call: sts GetCallerIdentity }
      - { as: user/priya access key, call: sts AssumeRole, with: { RoleArn: 'arn:aws:iam::111122223333:role/Deploy', RoleSessionName: night } }
  - id: returns
    who: Somebody
    at: { after: 10m, of: stolen }
    calls:
      - { as: user/priya access key, call: sts GetCallerIdentity }
      - { as: role/Deploy/night, call: iam CreatePolicyVersion, with: { PolicyArn: 'arn:aws:iam::111122223333:policy/Tiles', PolicyDocument: { Version: '2012-10-17', Statement: { Effect: Allow, Action: '*', Resource: '*' } }, SetAsDefault: true } }
  - id: opened
    who: Tomas
    at: { stage: second }
    says: Tomas is glad.
`;

const secondStage = `
  - id: second
    title: Then
    objectives:
      - id: no-backdoor
        title: The nightly copy has run
        points: 10
        check: { kind: incident, id: copy }
        won: It runs.
        hints: { nudge: a, where: b, how: c }
`;

/** The files of a small scenario in which things happen. */
export const folderWithIncidents: Readonly<Record<string, string>> = {
	...folder,
	'scenario.yaml': (folder['scenario.yaml'] ?? '')
		.replace('version: 2', 'version: 4')
		.replace('points: 90', 'points: 80')
		.replace('\nending:', `${secondStage}\n${incidents}\nending:`),
	'account.yaml': (folder['account.yaml'] ?? '').replace(
		'users: [{ name: priya, password: green-Compass-5, attached: [AdministratorAccess] }]',
		'users: [{ name: priya, accessKeys: [{ age: 9d }], attached: [AdministratorAccess] }, { name: copier, accessKeys: [{ age: 9d }] }]\n' +
			"policies: [{ name: Tiles, document: { Version: '2012-10-17', Statement: { Effect: Allow, Action: 's3:GetObject', Resource: '*' } } }]\n" +
			"roles: [{ name: Deploy, attached: [AdministratorAccess], trust: { Version: '2012-10-17', Statement: { Effect: Allow, Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' } } }]"
	)
};

export function sourceOf(files: Readonly<Record<string, string>>): ScenarioSource {
	const read = readScenario('99-jun', files);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}

export const { scenario } = sourceOf(folderWithIncidents);
export const attempt = { seed: 'seed', started: Date.UTC(2026, 10, 23, 8) };
export const minute = 60_000;
/** Opened once: sealing its passwords takes time. */
export const opened = open(scenario, attempt);

/** Somebody who plays, with what happens meanwhile. */
export class Player {
	snapshot: Snapshot;
	readonly log: Entry[];
	time = attempt.started;

	/** From the beginning, or from where another is. */
	constructor(other?: Player) {
		this.snapshot = other?.snapshot ?? opened;
		this.log = [...(other?.log ?? [])];
		if (!other) this.enter({ type: 'begin', time: this.time });
	}

	get account() {
		return accountNow(this.snapshot.context.timeline);
	}

	get happened(): readonly string[] {
		return this.log.flatMap((entry) => (entry.type === 'incident' ? [entry.id] : []));
	}

	enter(entry: Entry) {
		if (!this.tries(entry)) throw new Error(`${entry.type} does not fit here`);
	}

	/** Whether it fits. */
	tries(entry: Entry): boolean {
		const taken = take(this.snapshot, entry);
		if (!taken) return false;
		this.snapshot = taken.snapshot;
		this.log.push(taken.entry);
		const incident = due(this.snapshot, this.time);
		if (incident) this.enter({ type: 'incident', time: this.time, id: incident.id });
		return true;
	}

	pass(minutes: number) {
		this.time += minutes * minute;
		this.enter({ type: 'skip', time: this.time, skipped: minutes * minute });
	}

	call(caller: Caller, name: string, parameters: Call['parameters'] = {}) {
		this.enter(this.acting(caller, name, parameters));
	}

	acting(caller: Caller, name: string, parameters: Call['parameters']): Entry {
		const [service, operation] = name.split(' ') as [Call['service'], string];
		const { time } = this;
		const call = { service, operation, parameters, caller, time, door: 'console' } as const;
		return { type: 'act', time, calls: [call] };
	}

	signIn(): Caller {
		const { email, password } = scenario.account.root;
		const sealed = sealPassword(password, this.account);
		this.call({ kind: 'anonymous' }, 'signin ConsoleLogin', {
			as: 'root',
			email,
			password: sealed
		});
		return { kind: 'session', id: this.account.signin.sessions.at(-1)?.id ?? '' };
	}

	undo() {
		this.enter({ type: 'undo', time: this.time });
	}
}
