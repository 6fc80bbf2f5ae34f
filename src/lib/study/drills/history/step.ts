import { home } from '../cast';

/* What can happen in a small account in which at first there is nobody but Priya. */

export const [user, role] = ['robin', 'Press'] as const;

/** Who calls: Priya, Robin with the access key that was made for him, or his session of the role. */
type By = 'admin' | 'key' | 'session';

/** A call that can be made, and as it is told. */
export interface Step {
	readonly by: By;
	readonly service: 'iam' | 'sts';
	readonly operation: string;
	readonly parameters: Readonly<Record<string, string>>;
	/** Names the access key that was made. */
	readonly namesKey?: true;
	/** What it was about, after its name. */
	readonly about: string;
	readonly makes?: 'key' | 'session';
}

function allowing(action: string): string {
	return JSON.stringify({
		Version: '2012-10-17',
		Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }]
	});
}

/** Whom a role trusts. */
function trusting(principal: string): string {
	const statement = { Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole' };
	return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

const iam = (operation: string, about: string, parameters: Step['parameters'] = {}): Step => ({
	...{ by: 'admin', service: 'iam', operation, parameters, about }
});

const UserName = user;
const RoleName = role;

export const createRole = iam('CreateRole', `of ${role}, which trusts the user ${user}`, {
	RoleName,
	AssumeRolePolicyDocument: trusting(`arn:aws:iam::${home}:user/${user}`)
});

/** The same as somebody takes it who believes that it can name whoever is still to be made. */
export const createRoleForAnybody: Step = {
	...createRole,
	parameters: { RoleName, AssumeRolePolicyDocument: trusting('*') }
};

export const createUser = iam('CreateUser', `of ${user}`, { UserName });

export const createKey: Step = {
	...iam('CreateAccessKey', `for ${user}`, { UserName }),
	makes: 'key'
};

export const possibleSteps: readonly Step[] = [
	createUser,
	createKey,
	iam('PutUserPolicy', `on ${user}, with an Allow of \`iam:ListUsers\``, {
		...{ UserName, PolicyName: 'Look', PolicyDocument: allowing('iam:ListUsers') }
	}),
	iam('DeleteUserPolicy', `on ${user}, of the one that allows \`iam:ListUsers\``, {
		...{ UserName, PolicyName: 'Look' }
	}),
	createRole,
	iam('PutRolePolicy', `on ${role}, with an Allow of \`iam:ListRoles\``, {
		...{ RoleName, PolicyName: 'Look', PolicyDocument: allowing('iam:ListRoles') }
	}),
	{ ...iam('DeleteAccessKey', `of ${user}’s access key`, { UserName }), namesKey: true },
	{ ...iam('ListUsers', ''), by: 'key' },
	{
		...{ by: 'key', service: 'sts', operation: 'AssumeRole', about: `of ${role}` },
		...{ parameters: { RoleArn: `arn:aws:iam::${home}:role/${role}`, RoleSessionName: user } },
		makes: 'session'
	},
	{ ...iam('ListRoles', ''), by: 'session' },
	{ ...iam('ListUsers', ''), by: 'session' }
];

const callers: Readonly<Record<By, string>> = {
	admin: 'Priya',
	key: 'Robin, with the access key',
	session: `Robin’s session of the role ${role}`
};

/** As the event history has it, but for its time. */
export function stepTold({ operation, about, by }: Step, refusal: string | undefined): string {
	const what = [`\`${operation}\``, about].filter((part) => part !== '').join(' ');
	const cameTo = refusal === undefined ? '' : `: refused with \`${refusal}\``;
	return `${what}, by ${callers[by]}${cameTo}`;
}
