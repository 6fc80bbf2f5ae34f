import { capitalised } from '../../policy/wording';
import type { Description } from './describe/describe';
import { comments } from './comments';
import { documentOf } from './document';
import { Expression, heredoc, jsonencode, resource, type Attributes, type Hcl } from './hcl';
import { Names, snakeCase } from './names';
import { opening } from './opening';
import {
	called,
	type Bucket,
	type Carrier,
	type LinkedRole,
	type Policy,
	type Role,
	type Tag,
	type Thing,
	type User
} from './thing';

/**
 * Resources of Terraform’s AWS provider.
 *
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
export function asTerraform(description: Description): string {
	const module = new Module(description);
	const stretches = description.things.map((thing) =>
		[comments([`${capitalised(called(thing))}:`]), module.resources(thing).join('\n\n')].join('\n')
	);
	const body = stretches.join('\n\n');
	const notes =
		body === body.normalize('NFC') ? description.notes : [...description.notes, composed];
	return `${opening({ ...description, notes }, says)}\n\n${body}\n`;
}

const composed =
	'Terraform composes letters and their accents (Unicode’s form NFC): a text in it that has them apart will have them together.';

const says = ['For the provider hashicorp/aws: terraform init, terraform plan, terraform apply.'];

/** Knows what is in it, so that it can be referred to. */
class Module {
	readonly #names = new Map<string, Names>();
	readonly #policies: ReadonlyMap<string, Policy>;
	readonly #groups: ReadonlySet<string>;

	constructor({ things }: Description) {
		this.#policies = new Map(
			things.flatMap((thing) => (thing.kind === 'policy' ? [[thing.arn, thing] as const] : []))
		);
		this.#groups = new Set(things.flatMap(({ kind, name }) => (kind === 'group' ? [name] : [])));
	}

	resources(thing: Thing): readonly string[] {
		switch (thing.kind) {
			case 'policy':
				return [this.#policy(thing)];
			case 'group':
				return [
					this.#resource('aws_iam_group', [thing.name], [['name', thing.name], pathOf(thing)]),
					...this.#carried(thing, 'group')
				];
			case 'user':
				return this.#user(thing);
			case 'role':
				return this.#role(thing);
			case 'linkedRole':
				return [this.#linkedRole(thing)];
			case 'bucket':
				return this.#bucket(thing);
		}
	}

	#policy(policy: Policy): string {
		return this.#resource(
			'aws_iam_policy',
			[policy.name],
			[
				['name', policy.name],
				pathOf(policy),
				['description', policy.description],
				['policy', document(policy.document)],
				tagsOf(policy.tags)
			]
		);
	}

	#user(user: User): readonly string[] {
		const { name } = user;
		return [
			this.#resource(
				'aws_iam_user',
				[name],
				[['name', name], pathOf(user), this.#boundary(user), tagsOf(user.tags)]
			),
			...this.#carried(user, 'user'),
			...(user.groups.length === 0
				? []
				: [
						this.#resource(
							'aws_iam_user_group_membership',
							[name],
							[
								['user', this.#reference('aws_iam_user', [name], 'name')],
								['groups', user.groups.map((group) => this.#group(group))]
							]
						)
					])
		];
	}

	#role(role: Role): readonly string[] {
		const { name } = role;
		return [
			this.#resource(
				'aws_iam_role',
				[name],
				[
					['name', name],
					pathOf(role),
					['description', role.description],
					['max_session_duration', role.maxSessionDuration],
					this.#boundary(role),
					['assume_role_policy', document(role.trust)],
					tagsOf(role.tags)
				]
			),
			...this.#carried(role, 'role'),
			...role.profiles.map((profile) =>
				this.#resource(
					'aws_iam_instance_profile',
					[profile.name],
					[
						['name', profile.name],
						pathOf(profile),
						['role', this.#reference('aws_iam_role', [name], 'name')],
						tagsOf(profile.tags)
					]
				)
			)
		];
	}

	#linkedRole({ name, service, suffix, description }: LinkedRole): string {
		return this.#resource(
			'aws_iam_service_linked_role',
			[name],
			[
				['aws_service_name', service],
				['custom_suffix', suffix],
				['description', description]
			]
		);
	}

	#carried(carrier: Carrier, kind: 'user' | 'group' | 'role'): readonly string[] {
		const { name } = carrier;
		const whose = [kind, this.#reference(`aws_iam_${kind}`, [name], 'name')] as const;
		return [
			...carrier.inline.map((policy) =>
				this.#resource(
					`aws_iam_${kind}_policy`,
					[name, policy.name],
					[['name', policy.name], whose, ['policy', document(policy.document)]]
				)
			),
			...carrier.attached.map((arn) =>
				this.#resource(
					`aws_iam_${kind}_policy_attachment`,
					[name, arn.slice(arn.lastIndexOf('/') + 1)],
					[whose, ['policy_arn', this.#arn(arn)]]
				)
			)
		];
	}

	#bucket(bucket: Bucket): readonly string[] {
		const { name, ownership, block, versioning, policy } = bucket;
		const whose = ['bucket', this.#reference('aws_s3_bucket', [name], 'id')] as const;
		return [
			this.#resource('aws_s3_bucket', [name], [['bucket', name], tagsOf(bucket.tags)]),
			...(ownership === undefined
				? []
				: [
						this.#resource(
							'aws_s3_bucket_ownership_controls',
							[name],
							[whose],
							[{ name: 'rule', attributes: [['object_ownership', ownership]] }]
						)
					]),
			...(block === undefined
				? []
				: [
						this.#resource(
							'aws_s3_bucket_public_access_block',
							[name],
							[
								whose,
								['block_public_acls', block.BlockPublicAcls],
								['ignore_public_acls', block.IgnorePublicAcls],
								['block_public_policy', block.BlockPublicPolicy],
								['restrict_public_buckets', block.RestrictPublicBuckets]
							]
						)
					]),
			...(versioning === undefined
				? []
				: [
						this.#resource(
							'aws_s3_bucket_versioning',
							[name],
							[whose],
							[{ name: 'versioning_configuration', attributes: [['status', versioning]] }]
						)
					]),
			...(policy === undefined
				? []
				: [
						this.#resource(
							'aws_s3_bucket_policy',
							[name],
							[
								whose,
								['policy', document(policy)],
								// A public policy is refused for as long as such are blocked.
								[
									'depends_on',
									block && [this.#reference('aws_s3_bucket_public_access_block', [name])]
								]
							]
						)
					])
		];
	}

	#boundary({ boundary }: Pick<User, 'boundary'>): Attributes[number] {
		return ['permissions_boundary', boundary === undefined ? undefined : this.#arn(boundary)];
	}

	/** Of a policy that is in it, by reference: Terraform then makes the policy first. */
	#arn(arn: string): Hcl {
		const policy = this.#policies.get(arn);
		return policy ? this.#reference('aws_iam_policy', [policy.name], 'arn') : arn;
	}

	#group(name: string): Hcl {
		return this.#groups.has(name) ? this.#reference('aws_iam_group', [name], 'name') : name;
	}

	#resource(
		type: string,
		words: readonly string[],
		...parts: Parameters<typeof resource> extends [string, string, ...infer Parts] ? Parts : never
	): string {
		return resource(type, this.#name(type, words), ...parts);
	}

	#reference(type: string, words: readonly string[], attribute?: string): Expression {
		const name = this.#name(type, words);
		return new Expression([type, name, ...(attribute ? [attribute] : [])].join('.'));
	}

	/** Names of one type must differ. */
	#name(type: string, words: readonly string[]): string {
		const names = this.#names.get(type) ?? new Names(snakeCase);
		this.#names.set(type, names);
		return names.of(...words);
	}
}

function pathOf({ path }: { readonly path: string }): Attributes[number] {
	return ['path', path === '/' ? undefined : path];
}

function tagsOf(tags: readonly Tag[]): Attributes[number] {
	const map = Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
	return ['tags', tags.length === 0 ? undefined : map];
}

function document(json: string): Hcl {
	const read = documentOf(json);
	switch (read.kind) {
		case 'value':
			return jsonencode(read.value);
		case 'text':
			return heredoc(read.json);
	}
}
