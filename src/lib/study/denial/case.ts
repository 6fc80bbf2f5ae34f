import type { Layer } from '../../policy/decision';
import type { QuestionForm } from '../../policy/question/form';
import { home, othersUnder, things, users, type Caller, type Thing } from '../drills/cast';
import type { Draw } from '../drills/draw';
import type { Attached, Conditions, Written } from '../drills/situation';

type Request = QuestionForm['request'];

/** A request that is to be denied, and what there is to tell why. */
export interface Case {
	readonly draw: Draw;
	readonly caller: Caller;
	readonly request: Request;
	readonly seen: readonly Attached[];
	readonly hidden: Layer;
	/** Statements that may stand in the hidden layer. */
	readonly candidates: readonly Written[];
	/** Requests that differ in one thing. */
	readonly variations: readonly { readonly says: string; readonly request: Request }[];
}

const mfa = 'aws:MultiFactorAuthPresent';
const ip = 'aws:SourceIp';
const region = 'aws:RequestedRegion';
const team = 'aws:PrincipalTag/team';
const office = '203.0.113.0/24';

export function composeCase(draw: Draw): Case {
	const caller = draw.one(users(home));
	const hidden = draw.one(['scp', 'boundary', 'resource', 'rcp'] as const);
	const thing = draw.one(things.filter(({ hasPolicy }) => hasPolicy));
	const action = draw.one([thing.read, thing.write, thing.remove]);
	const context: Record<string, string | null> = {
		[mfa]: draw.one(['true', null, null]),
		[ip]: draw.one(['203.0.113.7', '198.51.100.24', '198.51.100.24']),
		[region]: draw.one(['eu-west-1', 'us-east-1', 'us-east-1']),
		[team]: draw.one(['maps', 'print', null])
	};
	const request = { principal: caller.principal, action, resource: thing.resource, context };
	const variations = draw.mixed(variationsOf(request, thing, hidden === 'resource')).slice(0, 8);
	return {
		draw,
		caller,
		request,
		hidden,
		seen: seenBeside(draw, hidden, thing, action),
		candidates: draw.mixed(candidatesFor(thing, action, hidden === 'resource')),
		variations
	};
}

/** What is seen lets the request through, and not every other one. */
function seenBeside(draw: Draw, hidden: Layer, thing: Thing, action: string): readonly Attached[] {
	const { service, read, write, others, folder, all } = thing;
	const other = draw.one(['boundary', 'scp'] as const);
	const beside = other === hidden ? (other === 'scp' ? 'boundary' : 'scp') : other;
	const work: Attached = {
		layer: 'identity',
		level: 0,
		name: 'DayWork',
		statements: [
			{
				Sid: 'Work',
				Effect: 'Allow',
				Action: draw.one([`${service}:*`, [...new Set([read, write, action])]]),
				Resource: draw.one(['*', all])
			},
			{
				Sid: 'Careful',
				Effect: 'Deny',
				Action: draw.one([`${service}:*`, action]),
				Resource: others
			}
		]
	};
	const limits: Attached = {
		layer: beside,
		level: 0,
		name: beside === 'scp' ? 'AccountRules' : 'TeamEdge',
		statements: [
			{
				Sid: 'Within',
				Effect: 'Allow',
				Action: draw.one(['*', `${service}:*`]),
				Resource: draw.one(['*', all, folder])
			},
			{
				Sid: 'NoKeys',
				Effect: 'Deny',
				Action: draw.one(['iam:*', 'organizations:*', 'kms:*']),
				Resource: '*'
			}
		]
	};
	return [work, limits];
}

function candidatesFor(
	{ service, read, write, remove, reads, resource, folder, all, bucket }: Thing,
	action: string,
	isOfThing: boolean
) {
	// S3 refuses a bucket policy that is about more than the bucket and its objects.
	const everything = isOfThing && bucket !== undefined ? [bucket, all] : '*';
	const deny = (
		Sid: string,
		more: Pick<Written, 'Action' | 'NotAction' | 'Resource' | 'Condition'>
	) => ({ Sid, Effect: 'Deny', ...more }) as const;
	const when = (Sid: string, Condition: Conditions) =>
		deny(Sid, { Action: `${service}:*`, Resource: everything, Condition });
	return [
		deny('OneAction', { Action: action, Resource: everything }),
		deny('OneThing', { Action: `${service}:*`, Resource: resource }),
		deny('OnePlace', { Action: `${service}:*`, Resource: folder }),
		deny('OneKind', { Action: [action], Resource: all }),
		deny('OneActionHere', { Action: action, Resource: resource }),
		deny('Looking', { Action: reads, Resource: everything }),
		deny('Changing', { Action: [write, remove], Resource: everything }),
		deny('Working', { Action: [read, write], Resource: everything }),
		when('WithoutMfa', { BoolIfExists: { [mfa]: 'false' } }),
		when('WithMfa', { Bool: { [mfa]: 'true' } }),
		when('FromOutside', { NotIpAddress: { [ip]: office } }),
		when('FromInside', { IpAddress: { [ip]: office } }),
		when('ElsewhereThanHome', { StringNotEquals: { [region]: 'eu-west-1' } }),
		when('AtHome', { StringEquals: { [region]: 'eu-west-1' } }),
		when('OtherTeams', { StringNotEquals: { [team]: 'maps' } }),
		when('OtherTeamsOutside', {
			StringNotEquals: { [team]: 'maps' },
			NotIpAddress: { [ip]: office }
		}),
		when('OutsideWithoutMfa', {
			BoolIfExists: { [mfa]: 'false' },
			NotIpAddress: { [ip]: office }
		})
	];
}

function variationsOf(request: Request, thing: Thing, isJudgedByItsOwn: boolean) {
	const { action, context } = request;
	const { read, write, remove, folder, bucket } = thing;
	// Another object of the folder has the same bucket policy, another queue has another one.
	const siblings = isJudgedByItsOwn && bucket === undefined ? [] : [folder.replace('*', 'else')];
	const withKey = (key: string, value: string | null, says: string) =>
		context[key] === value
			? []
			: [{ says, request: { ...request, context: { ...context, [key]: value } } }];
	return [
		...[read, write, remove]
			.filter((each) => each !== action)
			.map((each) => ({ says: `\`${each}\` instead`, request: { ...request, action: each } })),
		...[...siblings, ...othersUnder(thing, isJudgedByItsOwn)].map((each) => ({
			says: `The same on \`${each}\``,
			request: { ...request, resource: each }
		})),
		...withKey(mfa, 'true', 'The same with MFA'),
		...withKey(mfa, null, 'The same with an access key, without MFA'),
		...withKey(ip, '203.0.113.7', 'The same from `203.0.113.7`'),
		...withKey(ip, '198.51.100.24', 'The same from `198.51.100.24`'),
		...withKey(region, 'eu-west-1', 'The same in `eu-west-1`'),
		...withKey(region, 'us-east-1', 'The same in `us-east-1`'),
		...withKey(team, 'maps', 'The same with the tag team `maps`')
	];
}
