import { capitalised, listed as inWords } from '../../../policy/wording';
import type { PolicyForm } from '../../../policy/question/form';
import { home } from '../cast';
import type { Group, Person, Policy, Profile, Role, Scene, Wallet } from './scene';

/* What a learner is told of a scene: all of it, so that nothing has to be guessed. */

const code = (name: string) => `\`${name}\``;
const named = (names: readonly string[]) => inWords(names.map(code), 'and');

/** One line for each thing that is there. */
export function factsOf({
	users,
	groups,
	roles,
	policies,
	buckets,
	wallet
}: Scene): readonly string[] {
	return [
		...users.map(personTold),
		...groups.map(groupTold(users)),
		...roles.map(roleTold),
		...policies.filter(({ later }) => later !== undefined).map(versionsTold),
		...buckets.map(({ name, keys }) =>
			keys.length === 0
				? `The bucket ${code(name)} is empty.`
				: `The bucket ${code(name)} holds ${named(keys)}.`
		),
		...walletTold(wallet)
	];
}

function personTold(user: Person): string {
	const { name, groups, keys, hasDevice } = user;
	const has = [
		groups.length > 0 ? `is in ${named(groups)}` : '',
		keys.length > 0 ? `has ${keysTold(keys)}` : '',
		hasDevice ? 'has an MFA device' : '',
		carriedTold(user) || (groups.length > 0 ? '' : 'has no policies')
	].filter((part) => part !== '');
	return `The user ${code(name)} ${inWords(has, 'and')}.`;
}

function keysTold(keys: Person['keys']): string {
	const inactive = keys.filter((status) => status === 'Inactive').length;
	if (keys.length === 1) return inactive === 1 ? 'an inactive access key' : 'an access key';
	if (inactive === 0) return 'two access keys';
	return inactive === 1
		? 'two access keys, one of them inactive'
		: 'two access keys, both inactive';
}

function carriedTold({ attached, inline }: Pick<Role, 'attached' | 'inline'>): string {
	const own = [
		attached.length > 0 ? `${named(attached)} attached` : '',
		inline.length > 0 ? `${named(inline.map(({ name }) => name))} inline` : ''
	].filter((part) => part !== '');
	return own.length === 0 ? '' : `has ${inWords(own, 'and')}`;
}

function groupTold(users: readonly Person[]) {
	return (group: Group) => {
		const isEmpty = users.every(({ groups }) => !groups.includes(group.name));
		const carries = carriedTold(group) || 'has no policies';
		return `The group ${code(group.name)} ${carries}${isEmpty ? ', and nobody is in it' : ''}.`;
	};
}

function roleTold(role: Role): string {
	const trusts =
		role.trusts.length === 0
			? ''
			: `trusts ${named(role.trusts.map((name) => `user/${name}`))} and `;
	return `The role ${code(role.name)} ${trusts}${carriedTold(role) || 'has no policies'}.`;
}

function versionsTold({ name, later = [] }: Policy): string {
	const versions = later.map((_, at) => code(`v${at + 2}`));
	return `The policy ${code(name)} has ${code('v1')} in force. ${inWords(versions, 'and')} ${versions.length === 1 ? 'was' : 'were'} saved later and not put in force.`;
}

/** Nothing where there is the one key that is told of already. */
function walletTold({ profiles, environment, profile }: Wallet): readonly string[] {
	const [only] = profiles;
	const isPlain =
		profiles.length === 1 &&
		only?.name === 'default' &&
		environment === undefined &&
		profile === undefined;
	if (isPlain) return [];
	return [
		...profiles.map(profileTold),
		...(environment === undefined
			? []
			: [
					`In the environment, ${code('AWS_ACCESS_KEY_ID')} and ${code('AWS_SECRET_ACCESS_KEY')} are those of ${code(environment)}.`
				]),
		...(profile === undefined
			? []
			: [`In the environment, ${code('AWS_PROFILE')} is ${code(profile)}.`])
	];
}

function profileTold(profile: Profile): string {
	const name = `The profile ${code(profile.name)}`;
	if ('keyOf' in profile) return `${name} has the access key of ${code(profile.keyOf)}.`;
	return `${name} takes on the role ${code(profile.role)}, from ${code(profile.source)}, as ${code(profile.session)}.`;
}

/** Where it is typed, and with whose key. */
export function whoTypes({ wallet: { profiles, environment } }: Scene): string {
	const [first] = profiles;
	const who = environment ?? (first && 'keyOf' in first ? first.keyOf : undefined);
	if (who === undefined) {
		return `It is typed in a terminal in which no credentials are set, neither in the environment nor in files. This is what account ${home} has:`;
	}
	const severally = profiles.length > 1 || environment !== undefined;
	return severally
		? `This is what account ${home} has, and where credentials are set:`
		: `${capitalised(who)} types it, with an access key. This is what account ${home} has:`;
}

/** The policies of which more than the name must be known. AWS’s own are known by name. */
export function documentsOf({ users, groups, roles, policies }: Scene): readonly PolicyForm[] {
	const inline = [...users, ...groups, ...roles].flatMap((carrier) => carrier.inline);
	return [...policies, ...inline].flatMap(({ name, statements, later = [] }) =>
		[statements, ...later].map((version, at) => ({
			name: later.length === 0 ? name : `${name} v${at + 1}`,
			document: { Version: '2012-10-17', Statement: version }
		}))
	);
}
