import type { AccountMap } from '$lib/scenario/map/map';
import type { Line } from '$lib/scenario/map/lines';
import type { Reach } from '$lib/scenario/map/reach';
import type { Decision, Reading } from '$lib/policy/decision';
import { accountIn, nameIn } from '$lib/policy/arn';
import { kindNames } from '$lib/policy/kind-names';
import { count, listed } from '$lib/policy/wording';

/** Up to so many are named. */
const named = 2;

/** A line in a word or two: `ana`, `ana, ben`, `12 users in readers`. */
export function lineLabel(map: AccountMap, line: Line): string {
	const { kind, members } = line;
	const [first = ''] = members;
	switch (kind) {
		case 'root':
			return 'root user';
		case 'outsider':
			return outsiderLabel(first);
		case 'users':
			if (members.length <= named) return members.join(', ');
			return `${count(members.length, 'user')} ${sharing(map, line)}`;
		case 'roles':
			if (members.length <= named) return members.join(', ');
			return `${count(members.length, 'role')} like ${first}`;
	}
}

function sharing(map: AccountMap, { groups, carries, members }: Line): string {
	if (groups.length > 0) return `in ${listed(groups.map((key) => groupName(map, key)))}`;
	if (carries.length > 0) return `like ${members[0]}`;
	return 'without policies';
}

export function groupName({ groups }: AccountMap, key: string): string {
	return groups.find((group) => group.key === key)?.name ?? key;
}

function outsiderLabel(name: string): string {
	if (name === 'anybody') return 'anybody';
	if (!name.startsWith('arn:')) return name.replace('.amazonaws.com', '');
	const account = accountIn(name) ?? '';
	return name.endsWith(':root') ? `account ${account}` : `${nameIn(name)} of ${account}`;
}

/** What a line is, beside its label. */
export function lineNote({ kind, members }: Line): string {
	switch (kind) {
		case 'root':
			return '';
		case 'users':
			return members.length > named ? '' : members.length === 1 ? 'user' : 'users';
		case 'roles':
			return members.length > named ? '' : members.length === 1 ? 'role' : 'roles';
		case 'outsider':
			return members[0]?.endsWith('.amazonaws.com') ? 'AWS service' : 'outside the account';
	}
}

/** Which statement, and where it stands: `ReadTiles, statement 2 (Masters)`. */
export function statementWords({ policy, index, statement }: Reading): string {
	const sid = statement.sid?.value;
	return `${policy}, statement ${index + 1}${sid ? ` (${sid})` : ''}`;
}

/** Why, where no statement settled it. */
export function settledBy(layer: Decision['layer']): string {
	switch (layer) {
		case 'root':
			return 'the root user needs no policy';
		case 'owner':
			return 'the owner’s root user cannot be locked out';
		case 'unconditional':
			return 'needs no permission';
		case 'blockPublicAccess':
			return 'Block Public Access';
		case 'identity':
			return 'no statement allows it';
		case 'rcp':
		case 'scp':
		case 'endpoint':
		case 'resource':
		case 'boundary':
		case 'session':
			return `not allowed by the ${kindNames[layer].layer}`;
	}
}

/** What is told of a reach: a folder only where it differs from its bucket. */
export function isWorthTelling(reach: Reach, all: readonly Reach[]): boolean {
	const { within } = reach.thing;
	const bucket = within === undefined ? undefined : all.find(({ thing }) => thing.id === within);
	if (!bucket) return true;
	return reach.answers.some(({ probe, decision }) => {
		const whole = bucket.answers.find((answer) => answer.probe.words === probe.words);
		return whole?.decision.outcome !== decision.outcome;
	});
}

/** What a policy is, beside its name. */
export function policyNote(map: AccountMap, id: string): string {
	if (id.startsWith('inline/')) return 'inline';
	if (id.startsWith('arn:aws:iam::aws:')) return 'AWS';
	if (!map.unattached.has(id)) return '';
	return limitedBy(map, id).length > 0 ? 'boundary only' : 'unattached';
}

/** Whom a policy limits, as their permissions boundary. */
export function limitedBy({ lines }: AccountMap, policy: string): readonly Line[] {
	return lines.filter(({ boundary }) => boundary === policy);
}
