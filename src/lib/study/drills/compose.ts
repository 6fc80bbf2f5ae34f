import type { Layer } from '../../policy/decision';
import type { ContextValue } from '../../policy/request';
import type { Level } from '../items/item';
import { abroad, home, objects, sessions, things, users, type Caller, type Thing } from './cast';
import { conditionsAbout, contextOf, drawKeys, type Keys } from './compose-conditions';
import type { Draw } from './draw';
import { listOf, type Attached, type Situation, type Written } from './situation';
import { layersAt, planOf, type Plan } from './topics';

/** A situation, and of whom and what it is. */
export interface Scene extends Situation {
	readonly caller: Caller;
	readonly thing: Thing;
	/** Keys that somebody may be asked about, also those that the request lacks. */
	readonly context: Readonly<Record<string, ContextValue | null>>;
}

/** Draws a request and policies that could belong together. What comes of it, the engine says. */
export function compose(draw: Draw, level: Level, topic: string): Scene {
	const plan = planOf(topic);
	const caller = drawCaller(draw, plan);
	const layers = drawLayers(draw, plan, caller, level);
	const thing = drawThing(draw, plan, layers);
	const keys = drawKeys(draw, caller, layers.includes('endpoint'));
	const asksForBucket = plan.onlyObjects && thing.bucket !== undefined && draw.chance(40);
	const action = asksForBucket
		? 's3:ListBucket'
		: draw.one([thing.read, thing.read, thing.write, thing.remove]);
	const resource = (asksForBucket ? thing.bucket : undefined) ?? thing.resource;
	const writer = new Writer(draw, { plan, caller, thing, keys, action, level });
	const attached = layers.flatMap((layer) => writer.policies(layer));
	const context = contextOf(keys, attached);
	const request = {
		principal: caller.principal,
		action,
		resource,
		...(plan.isAbroad && { resourceAccount: home }),
		context
	};
	return { request, attached, caller, thing, context };
}

function drawCaller(draw: Draw, plan: Plan): Caller {
	const account = plan.isAbroad ? abroad : home;
	const isSession = plan.caller === 'session' || (plan.caller === 'either' && draw.chance(40));
	return draw.one(isSession ? sessions(account) : users(account));
}

function drawLayers(draw: Draw, plan: Plan, { isRole }: Caller, level: Level): readonly Layer[] {
	const must: readonly Layer[] = ['identity', ...plan.has];
	const may = (['boundary', 'resource', 'scp', 'endpoint', 'rcp', 'session'] as const).filter(
		(layer) => !must.includes(layer) && (layer !== 'session' || isRole)
	);
	const wanted = draw.one(layersAt[level]);
	return [...must, ...draw.mixed(may)].slice(0, Math.max(wanted, must.length));
}

function drawThing(draw: Draw, plan: Plan, layers: readonly Layer[]): Thing {
	const needsPolicy = layers.includes('resource') || layers.includes('rcp');
	const from = plan.onlyObjects ? objects : things;
	return draw.one(from.filter(({ hasPolicy }) => hasPolicy || !needsPolicy));
}

interface About {
	readonly plan: Plan;
	readonly caller: Caller;
	readonly thing: Thing;
	readonly keys: Keys;
	readonly action: string;
	readonly level: Level;
}

const names: Readonly<Record<Layer, readonly string[]>> = {
	identity: ['MapWork', 'DayWork', 'TileWork'],
	resource: ['Shared', 'Shelf', 'Counter'],
	boundary: ['TeamEdge', 'WorkEdge', 'Fence'],
	session: ['ThisSession', 'OneTask', 'NightRun'],
	scp: ['AccountRules', 'GuardRails', 'HouseRules'],
	rcp: ['DataRules', 'ShelfRules', 'OurData'],
	endpoint: ['OfficeDoor', 'PrivateDoor', 'SideDoor']
};

const sids = [
	'Archive',
	'Bench',
	'Courier',
	'Desk',
	'Evening',
	'Field',
	'Gallery',
	'Harbour',
	'Inlet',
	'Journal',
	'Kiosk',
	'Lantern',
	'Morning',
	'North',
	'Office',
	'Press',
	'Quarry',
	'River'
];

/** Writes the policies of a situation, each statement under a name of its own. */
class Writer {
	readonly #draw: Draw;
	readonly #about: About;
	readonly #sids: string[];

	constructor(draw: Draw, about: About) {
		this.#draw = draw;
		this.#about = about;
		this.#sids = [...draw.mixed(sids)];
	}

	policies(layer: Layer): readonly Attached[] {
		const name = this.#draw.one(names[layer]);
		const statements = this.#statements(layer);
		if (layer !== 'scp') return [{ layer, level: 0, name, statements }];
		const all: Attached = { layer, level: 0, name: 'FullAWSAccess', statements: [everything] };
		const grants = statements.some(({ Effect }) => Effect === 'Allow');
		return [all, ...(grants ? [] : [{ ...all, level: 1 }]), { layer, level: 1, name, statements }];
	}

	#statements(layer: Layer): readonly Written[] {
		const draw = this.#draw;
		switch (layer) {
			case 'identity': {
				const more = draw.one(this.#about.level < 3 ? [1, 2] : [0, 1, 1]);
				return [
					this.#statement(layer, 'Allow'),
					...Array.from({ length: more }, () =>
						this.#statement(layer, draw.chance(60) ? 'Deny' : 'Allow')
					)
				];
			}
			case 'scp':
				return [this.#statement(layer, draw.chance(60) ? 'Deny' : 'Allow')];
			case 'rcp':
				return [this.#statement(layer, 'Deny')];
			case 'boundary':
			case 'resource':
				return [
					this.#statement(layer, 'Allow'),
					...(draw.chance(this.#about.level < 4 ? 40 : 20) ? [this.#statement(layer, 'Deny')] : [])
				];
			case 'session':
			case 'endpoint':
				return [this.#statement(layer, 'Allow')];
		}
	}

	#statement(layer: Layer, effect: Written['Effect']): Written {
		const principal = this.#principal(layer, effect);
		const condition = this.#condition(layer);
		const actions = this.#actions(layer, effect);
		return {
			Sid: this.#sids.shift() ?? 'Zenith',
			Effect: effect,
			...(principal !== undefined && { Principal: principal }),
			...actions,
			Resource: this.#resource(layer, effect, actions),
			...(condition && { Condition: condition })
		};
	}

	#principal(layer: Layer, effect: Written['Effect']): Written['Principal'] {
		const { caller, plan } = this.#about;
		const account = plan.isAbroad ? abroad : home;
		switch (layer) {
			case 'resource':
				if (effect === 'Deny') return '*';
				return this.#draw.one([
					{ AWS: caller.named },
					{ AWS: caller.named },
					{ AWS: `arn:aws:iam::${account}:root` },
					{ AWS: `arn:aws:iam::${account}:user/mara` }
				]);
			case 'rcp':
			case 'endpoint':
				return '*';
			case 'identity':
			case 'boundary':
			case 'session':
			case 'scp':
				return undefined;
		}
	}

	#actions(layer: Layer, effect: Written['Effect']): Pick<Written, 'Action' | 'NotAction'> {
		const draw = this.#draw;
		const { thing, action, plan, level } = this.#about;
		const { service, read, write, remove, reads } = thing;
		const allowsNot = plan.onlyObjects || level >= 3;
		// What an RCP or a resource’s policy may say of actions is narrower.
		if (allowsNot && (layer === 'identity' || layer === 'scp') && draw.chance(20))
			return {
				NotAction: draw.one([`${service}:*`, 'iam:*', ['iam:*', 'organizations:*'], reads])
			};
		const some = draw.mixed([read, write, remove]).slice(0, 2);
		if (effect === 'Deny')
			return { Action: draw.one([action, action, remove, reads, `${service}:*`, some]) };
		const alsoWrites = action === write ? action : [action, write];
		return {
			Action: draw.one([action, alsoWrites, `${service}:*`, `${service}:*`, reads, some])
		};
	}

	#resource(
		layer: Layer,
		effect: Written['Effect'],
		{ Action }: Pick<Written, 'Action'>
	): string | readonly string[] {
		const draw = this.#draw;
		const { thing, plan } = this.#about;
		const { resource, folder, all, other, others, bucket } = thing;
		if (bucket !== undefined && (layer === 'resource' || plan.onlyObjects)) {
			const ofBucket = [all, all, folder, bucket, [bucket, all], [bucket, all]];
			return draw.one(
				layer === 'resource' ? ofBucket.filter((each) => fits(thing, Action, each)) : ofBucket
			);
		}
		if (layer === 'resource') return draw.one([resource, resource, all]);
		if (effect === 'Deny') return draw.one(['*', folder, resource, others, other, all]);
		return draw.one(['*', '*', all, folder, resource, others]);
	}

	#condition(layer: Layer): Written['Condition'] {
		const { plan, keys, level } = this.#about;
		if (level === 1 && !plan.onlyMfa && plan.conditions < 50) return undefined;
		// A condition on every statement is more than anybody reads.
		const often = layer === 'identity' || plan.conditions < 50 ? plan.conditions : 40;
		return this.#draw.chance(often)
			? this.#draw.one(conditionsAbout(keys, plan.onlyMfa, level))
			: undefined;
	}
}

/** S3 refuses a bucket policy with an action that applies to none of its resources. */
function fits(
	{ read, write, remove, bucket }: Thing,
	actions: Written['Action'],
	resources: string | readonly string[]
): boolean {
	const named = listOf(resources);
	return listOf(actions).every((action) => {
		if (action === 's3:ListBucket') return named.some((each) => each === bucket);
		const isOfObjects = [read, write, remove].includes(action);
		return !isOfObjects || named.some((each) => each !== bucket);
	});
}

const everything: Written = { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' };
