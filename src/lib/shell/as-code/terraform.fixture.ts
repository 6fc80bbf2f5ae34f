import { parse } from '@cdktn/hcl2json';
import type {
	Bucket,
	Carrier,
	Group,
	InstanceProfile,
	Policy,
	Role,
	Tag,
	Thing,
	User
} from './thing';

/*
 * What Terraform's own parser makes of a text, as things again. It hands JSON back in which an expression
 * stands as `${…}`, and `${` of a text as `$${`.
 */

type Attributes = Readonly<Record<string, unknown>>;
type Resources = Readonly<Record<string, Readonly<Record<string, readonly Attributes[]>>>>;

/** Every resource by `type.name`, each attribute as it would reach AWS. */
async function resourcesIn(text: string): Promise<ReadonlyMap<string, Attributes>> {
	const { resource = {} } = (await parse('main.tf', text)) as { resource?: Resources };
	const all = Object.entries(resource).flatMap(([type, named]) =>
		Object.entries(named).flatMap(([name, made]) =>
			made.map((attributes) => [`${type}.${name}`, attributes] as const)
		)
	);
	const raw = new Map(all);
	const evaluated = all.map(
		async ([address, attributes]) => [address, await evaluate(attributes, raw)] as const
	);
	return new Map(await Promise.all(evaluated)) as ReadonlyMap<string, Attributes>;
}

async function evaluate(value: unknown, raw: ReadonlyMap<string, Attributes>): Promise<unknown> {
	if (typeof value === 'string') return text(value, raw);
	if (Array.isArray(value)) return Promise.all(value.map((each) => evaluate(each, raw)));
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).map(
		async ([name, each]) => [unescaped(name), await evaluate(each, raw)] as const
	);
	return Object.fromEntries(await Promise.all(members));
}

async function text(written: string, raw: ReadonlyMap<string, Attributes>): Promise<unknown> {
	const [, encoded] = /^\$\{jsonencode\((.*)\)\}$/s.exec(written) ?? [];
	if (encoded !== undefined) {
		const { x } = await parse('value.tf', `x = ${encoded}\n`);
		return JSON.stringify(await evaluate(x, raw));
	}
	const [, address, attribute] = /^\$\{(\w+\.[\w-]+)(?:\.(\w+))?\}$/.exec(written) ?? [];
	if (address === undefined) return unescaped(written);
	const of = raw.get(address);
	if (!of) throw new Error(`There is no ${address}`);
	return attribute === undefined ? address : attributeOf(address, attribute, of);
}

/** What AWS would answer once it is made. */
function attributeOf(address: string, attribute: string, of: Attributes): string {
	if (attribute === 'arn') {
		const path = 'path' in of ? unescaped(String(of.path)) : '/';
		return `arn:aws:iam::111122223333:policy${path}${unescaped(String(of.name))}`;
	}
	const named = attribute === 'id' ? of.bucket : of[attribute];
	if (typeof named !== 'string') throw new Error(`${address} has no ${attribute}`);
	return unescaped(named);
}

function unescaped(written: string): string {
	return written.replaceAll(/([$%])\1\{/g, '$1{');
}

/** The things that resources add up to. */
export async function thingsInTerraform(text: string): Promise<readonly Thing[]> {
	const resources = await resourcesIn(text);
	const of = (type: string) =>
		[...resources].filter(([address]) => address.startsWith(`${type}.`)).map(([, each]) => each);
	const carried = (kind: 'user' | 'group' | 'role', given: Attributes): Carrier => ({
		...named(given),
		inline: of(`aws_iam_${kind}_policy`)
			.filter((each) => each[kind] === given.name)
			.map(({ name, policy }) => ({ name: String(name), document: String(policy) })),
		attached: of(`aws_iam_${kind}_policy_attachment`)
			.filter((each) => each[kind] === given.name)
			.map(({ policy_arn: arn }) => String(arn))
	});
	const boundary = ({ permissions_boundary: arn }: Attributes) =>
		arn === undefined ? {} : { boundary: String(arn) };
	const policies = of('aws_iam_policy').map((each): Policy => ({
		kind: 'policy',
		...named(each),
		arn: `arn:aws:iam::111122223333:policy${named(each).path}${named(each).name}`,
		...described(each),
		document: String(each.policy),
		tags: tagsIn(each)
	}));
	const groups = of('aws_iam_group').map((each): Group => ({
		kind: 'group',
		...carried('group', each)
	}));
	const users = of('aws_iam_user').map((each): User => ({
		kind: 'user',
		...carried('user', each),
		...boundary(each),
		tags: tagsIn(each),
		groups: of('aws_iam_user_group_membership')
			.filter(({ user }) => user === each.name)
			.flatMap(({ groups }) => groups as string[])
	}));
	const roles = of('aws_iam_role').map((each): Role => ({
		kind: 'role',
		...carried('role', each),
		...boundary(each),
		...described(each),
		tags: tagsIn(each),
		trust: String(each.assume_role_policy),
		maxSessionDuration: Number(each.max_session_duration),
		profiles: of('aws_iam_instance_profile')
			.filter(({ role }) => role === each.name)
			.map((profile): InstanceProfile => ({ ...named(profile), tags: tagsIn(profile) }))
	}));
	const buckets = of('aws_s3_bucket').map((each): Bucket => {
		const about = (type: string) => of(type).find(({ bucket }) => bucket === each.bucket);
		const block = about('aws_s3_bucket_public_access_block');
		const policy = about('aws_s3_bucket_policy');
		return {
			kind: 'bucket',
			name: String(each.bucket),
			...blockOf(
				about('aws_s3_bucket_ownership_controls'),
				'rule',
				'object_ownership',
				'ownership'
			),
			...(block
				? {
						block: {
							BlockPublicAcls: block.block_public_acls === true,
							IgnorePublicAcls: block.ignore_public_acls === true,
							BlockPublicPolicy: block.block_public_policy === true,
							RestrictPublicBuckets: block.restrict_public_buckets === true
						}
					}
				: {}),
			...blockOf(
				about('aws_s3_bucket_versioning'),
				'versioning_configuration',
				'status',
				'versioning'
			),
			tags: tagsIn(each),
			...(policy ? { policy: String(policy.policy) } : {})
		};
	});
	return [...policies, ...groups, ...users, ...roles, ...buckets];
}

function named({ name, path = '/' }: Attributes) {
	return { name: String(name), path: String(path) };
}

function described({ description }: Attributes) {
	return description === undefined ? {} : { description: String(description) };
}

function tagsIn({ tags = {} }: Attributes): readonly Tag[] {
	return Object.entries(tags as Record<string, string>).map(([Key, Value]) => ({ Key, Value }));
}

/** An attribute of the only block in a resource. */
function blockOf<const As extends string>(
	resource: Attributes | undefined,
	block: string,
	attribute: string,
	as: As
): Partial<Record<As, never>> {
	if (!resource) return {};
	const [only] = resource[block] as readonly Attributes[];
	return { [as]: only?.[attribute] } as Partial<Record<As, never>>;
}
