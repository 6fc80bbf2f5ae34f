import type { ContextValue } from '../../policy/request';
import type { Level } from '../items/item';
import type { Caller } from './cast';
import type { Draw } from './draw';
import type { Attached, Conditions } from './situation';

/** What the request has of each key that conditions ask for; nothing where it lacks the key. */
export type Keys = Readonly<Record<string, string | undefined>>;

const mfa = 'aws:MultiFactorAuthPresent';
const ip = 'aws:SourceIp';
const region = 'aws:RequestedRegion';
const team = 'aws:PrincipalTag/team';

export function drawKeys(draw: Draw, caller: Caller, throughEndpoint: boolean): Keys {
	const possible = Object.entries(possibleKeys(caller, throughEndpoint));
	return Object.fromEntries(possible.map(([key, values]) => [key, draw.one(values)]));
}

/** What a request can have of each key, more often what stands there more often; nothing where it may lack the key. */
export function possibleKeys(
	{ isRole }: Pick<Caller, 'isRole'>,
	throughEndpoint: boolean
): Readonly<Record<string, readonly (string | undefined)[]>> {
	return {
		// With a long-term access key it is absent; a session always has it.
		[mfa]: isRole ? ['true', 'false'] : ['true', undefined, undefined],
		// Through a VPC endpoint it is absent.
		...(!throughEndpoint && { [ip]: ['203.0.113.7', '198.51.100.24'] }),
		[region]: ['eu-west-1', 'eu-west-1', 'us-east-1'],
		[team]: ['maps', 'print', undefined]
	};
}

/** Conditions that could be asked of such a request. */
export function conditionsAbout(keys: Keys, onlyMfa: boolean, level: Level): readonly Conditions[] {
	const aboutMfa: readonly Conditions[] = [
		{ Bool: { [mfa]: 'true' } },
		{ Bool: { [mfa]: 'false' } },
		{ BoolIfExists: { [mfa]: 'false' } },
		{ BoolIfExists: { [mfa]: 'true' } }
	];
	if (onlyMfa) return aboutMfa;
	const simple: readonly Conditions[] = [
		...(ip in keys
			? [{ IpAddress: { [ip]: '203.0.113.0/24' } }, { NotIpAddress: { [ip]: '203.0.113.0/24' } }]
			: []),
		{ StringEquals: { [region]: 'eu-west-1' } },
		{ StringEquals: { [team]: 'maps' } },
		...aboutMfa.slice(0, 2)
	];
	if (level < 2) return simple;
	return [
		...simple,
		...aboutMfa,
		{ StringNotEquals: { [region]: 'eu-west-1' } },
		{ StringNotEquals: { [team]: 'maps' } },
		{ StringEquals: { [team]: 'ma*' } },
		{ StringLike: { [team]: 'ma*' } },
		{ StringEquals: { [region]: 'eu-west-1', [team]: 'maps' } }
	];
}

/** Of the keys those that some condition asks for, so that nothing is told that nobody needs. */
export function contextOf(
	keys: Keys,
	attached: readonly Attached[]
): Readonly<Record<string, ContextValue | null>> {
	const asked = new Set(
		attached.flatMap(({ statements }) =>
			statements.flatMap(({ Condition = {} }) => Object.values(Condition).flatMap(Object.keys))
		)
	);
	return Object.fromEntries([...asked].map((key) => [key, keys[key] ?? null]));
}
