import type { Description } from './describe/describe';
import { documentOf } from './document';
import { Names, pascalCase } from './names';
import { opening } from './opening';
import {
	called,
	type Bucket,
	type InlinePolicy,
	type LinkedRole,
	type Policy,
	type Role,
	type Thing,
	type User
} from './thing';
import { Tagged, yaml, type Yaml } from './yaml';

/**
 * A template of CloudFormation. Policy variables such as `${aws:username}` stay as they are: without Fn::Sub
 * nothing in a text is replaced.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IAM.html
 */
export function asCloudFormation(description: Description): string {
	const template = new Template(description);
	const Resources = Object.fromEntries(
		description.things.flatMap((thing) => template.resources(thing))
	);
	const body = yaml({ AWSTemplateFormatVersion: '2010-09-09', Resources });
	const notes = [...description.notes, ...description.things.flatMap(lacking)];
	if (/\{\{resolve:/.test(body)) notes.push(resolved);
	return `${opening({ ...description, notes }, says(description))}\n\n${body}`;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-template.html */
function says({ things, subject }: Description): readonly string[] {
	const isNamed = things.some(({ kind }) => kind !== 'bucket' && kind !== 'linkedRole');
	return [
		isNamed
			? 'Deploy it with --capabilities CAPABILITY_NAMED_IAM: it makes IAM resources that have names of their own.'
			: `Deploy it with aws cloudformation deploy: it needs no capabilities for ${called(subject)}.`
	];
}

const resolved =
	'A text in it has {{resolve:…}}, which CloudFormation would replace by a parameter or a secret: write that part by hand.';

/** What CloudFormation’s resource types have no property for. */
function lacking(thing: Thing): readonly string[] {
	switch (thing.kind) {
		case 'policy':
			return thing.tags.length > 0
				? [`Left out: tags of ${called(thing)}, which CloudFormation has no property for.`]
				: [];
		case 'role':
			return thing.profiles
				.filter(({ tags }) => tags.length > 0)
				.map(
					({ name }) =>
						`Left out: tags of the instance profile ${name}, which CloudFormation has no property for.`
				);
		case 'group':
		case 'user':
		case 'linkedRole':
		case 'bucket':
			return [];
	}
}

type Resource = readonly [id: string, resource: { readonly [name: string]: Yaml | undefined }];

class Template {
	readonly #ids = new Names(pascalCase);
	/** ARNs of policies and names of groups that are in it, with their logical ids. */
	readonly #policies = new Map<string, string>();
	readonly #groups = new Map<string, string>();

	constructor({ things }: Description) {
		for (const thing of things) {
			if (thing.kind === 'policy') this.#policies.set(thing.arn, this.#id('Policy', thing.name));
			if (thing.kind === 'group') this.#groups.set(thing.name, this.#id('Group', thing.name));
		}
	}

	resources(thing: Thing): readonly Resource[] {
		switch (thing.kind) {
			case 'policy':
				return [this.#policy(thing)];
			case 'group':
				return [
					resource(this.#id('Group', thing.name), 'AWS::IAM::Group', {
						GroupName: thing.name,
						...this.#carried(thing)
					})
				];
			case 'user':
				return [this.#user(thing)];
			case 'role':
				return this.#role(thing);
			case 'linkedRole':
				return [this.#linkedRole(thing)];
			case 'bucket':
				return this.#bucket(thing);
		}
	}

	#policy(policy: Policy): Resource {
		return resource(this.#id('Policy', policy.name), 'AWS::IAM::ManagedPolicy', {
			ManagedPolicyName: policy.name,
			Path: pathOf(policy),
			Description: policy.description,
			PolicyDocument: document(policy.document)
		});
	}

	#user(user: User): Resource {
		return resource(this.#id('User', user.name), 'AWS::IAM::User', {
			UserName: user.name,
			...this.#carried(user),
			PermissionsBoundary: this.#boundary(user),
			Groups: unlessEmpty(user.groups.map((group) => reference(this.#groups.get(group), group))),
			Tags: tagsOf(user)
		});
	}

	#role(role: Role): readonly Resource[] {
		const id = this.#id('Role', role.name);
		return [
			resource(id, 'AWS::IAM::Role', {
				RoleName: role.name,
				Description: role.description,
				MaxSessionDuration: role.maxSessionDuration,
				AssumeRolePolicyDocument: document(role.trust),
				...this.#carried(role),
				PermissionsBoundary: this.#boundary(role),
				Tags: tagsOf(role)
			}),
			...role.profiles.map((profile) =>
				resource(this.#id('InstanceProfile', profile.name), 'AWS::IAM::InstanceProfile', {
					InstanceProfileName: profile.name,
					Path: pathOf(profile),
					Roles: [reference(id, role.name)]
				})
			)
		];
	}

	#linkedRole({ name, service, suffix, description }: LinkedRole): Resource {
		return resource(this.#id('Role', name), 'AWS::IAM::ServiceLinkedRole', {
			AWSServiceName: service,
			CustomSuffix: suffix,
			Description: description
		});
	}

	#carried({ path, inline, attached }: Pick<User, 'path' | 'inline' | 'attached'>) {
		return {
			Path: pathOf({ path }),
			Policies: unlessEmpty(inline.map(inlinePolicy)),
			ManagedPolicyArns: unlessEmpty(attached.map((arn) => reference(this.#policies.get(arn), arn)))
		};
	}

	#boundary({ boundary }: Pick<User, 'boundary'>): Yaml | undefined {
		return boundary === undefined ? undefined : reference(this.#policies.get(boundary), boundary);
	}

	#bucket(bucket: Bucket): readonly Resource[] {
		const { name, ownership, block, versioning, policy } = bucket;
		const id = this.#id('Bucket', name);
		return [
			resource(id, 'AWS::S3::Bucket', {
				BucketName: name,
				OwnershipControls:
					ownership === undefined ? undefined : { Rules: [{ ObjectOwnership: ownership }] },
				PublicAccessBlockConfiguration: block && { ...block },
				VersioningConfiguration: versioning === undefined ? undefined : { Status: versioning },
				Tags: tagsOf(bucket)
			}),
			...(policy === undefined
				? []
				: [
						resource(this.#id('BucketPolicy', name), 'AWS::S3::BucketPolicy', {
							Bucket: reference(id, name),
							PolicyDocument: document(policy)
						})
					])
		];
	}

	#id(kind: string, name: string): string {
		return this.#ids.of(kind, name);
	}
}

function resource(
	id: string,
	Type: string,
	Properties: { readonly [name: string]: Yaml | undefined }
): Resource {
	return [id, { Type, Properties }];
}

/** To what is in the template; to what is not, by its name or its ARN. */
function reference(id: string | undefined, otherwise: string): Yaml {
	return id === undefined ? otherwise : new Tagged(`!Ref ${id}`);
}

function inlinePolicy({ name, document: json }: InlinePolicy): Yaml {
	return { PolicyName: name, PolicyDocument: document(json) };
}

function document(json: string): Yaml {
	const read = documentOf(json);
	switch (read.kind) {
		case 'value':
			return read.value;
		case 'text':
			return read.json;
	}
}

function pathOf({ path }: { readonly path: string }): string | undefined {
	return path === '/' ? undefined : path;
}

function tagsOf({ tags }: Pick<User, 'tags'>): Yaml | undefined {
	return unlessEmpty(tags.map(({ Key, Value }) => ({ Key, Value })));
}

function unlessEmpty(list: readonly Yaml[]): readonly Yaml[] | undefined {
	return list.length === 0 ? undefined : list;
}
