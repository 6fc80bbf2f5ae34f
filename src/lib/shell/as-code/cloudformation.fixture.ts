import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import type { PropertyType, SpecDatabase, TypeDefinition } from '@aws-cdk/service-spec-types';
import { parseDocument } from 'yaml';
import type { Bucket, Carrier, Group, Policy, Role, Tag, Thing, User } from './thing';

/* What CloudFormation makes of a template: its resource types' schemas, and the things that resources add up to. */

type Properties = Readonly<Record<string, unknown>>;

interface Template {
	readonly Resources: Readonly<
		Record<string, { readonly Type: string; readonly Properties: Properties }>
	>;
}

/** `!Ref UserJun` */
class Reference {
	readonly id: string;

	constructor(id: string) {
		this.id = id;
	}
}

export function templateIn(text: string): Template {
	const read = parseDocument(text, {
		version: '1.1',
		customTags: [{ tag: '!Ref', resolve: (id: string) => new Reference(id) }]
	});
	for (const fault of [...read.errors, ...read.warnings]) throw fault;
	return read.toJS() as Template;
}

const database = loadAwsServiceSpec();

/** In what a template is not as CloudFormation's schemas want it. */
export async function faultsIn({ Resources }: Template): Promise<readonly string[]> {
	const spec = await database;
	return Object.entries(Resources).flatMap(([id, { Type, Properties }]) => {
		const [type] = spec.lookup('resource', 'cloudFormationType', 'equals', Type);
		if (!type) return [`${id}: there is no ${Type}`];
		return [
			...(/^[A-Za-z0-9]{1,255}$/.test(id) ? [] : [`${id} is no logical id`]),
			...faultsOf(type, Properties, { spec, at: id, Resources })
		];
	});
}

interface Place {
	readonly spec: SpecDatabase;
	readonly at: string;
	readonly Resources: Template['Resources'];
}

function faultsOf(
	{ properties }: Pick<TypeDefinition, 'properties'>,
	given: Properties,
	place: Place
): readonly string[] {
	const { at } = place;
	return [
		...Object.entries(properties)
			.filter(([name, { required }]) => required === true && !(name in given))
			.map(([name]) => `${at} lacks ${name}`),
		...Object.entries(given).flatMap(([name, value]) => {
			const property = properties[name];
			return property
				? faultsAs(property.type, value, { ...place, at: `${at}.${name}` })
				: [`${at} has no ${name}`];
		})
	];
}

function faultsAs(type: PropertyType, value: unknown, place: Place): readonly string[] {
	const wrong = [`${place.at} is no ${type.type}`];
	const unless = (isRight: boolean) => (isRight ? [] : wrong);
	if (value instanceof Reference)
		return unless(type.type === 'string' && value.id in place.Resources);
	switch (type.type) {
		case 'string':
			return unless(typeof value === 'string' && (type.allowedValues ?? [value]).includes(value));
		case 'boolean':
			return unless(typeof value === 'boolean');
		case 'integer':
			return unless(Number.isInteger(value));
		case 'json':
			return unless(typeof value === 'object');
		case 'array':
			return Array.isArray(value)
				? value.flatMap((each, at) =>
						faultsAs(type.element, each, { ...place, at: `${place.at}.${at}` })
					)
				: wrong;
		case 'tag':
			return unless(isTag(value));
		case 'ref':
			return typeof value === 'object' && value !== null
				? faultsOf(place.spec.get('typeDefinition', type.reference), value as Properties, place)
				: wrong;
		case 'union':
			return unless(type.types.some((each) => faultsAs(each, value, place).length === 0));
		case 'number':
		case 'map':
		case 'date-time':
		case 'null':
			return [`${place.at}: nobody has said how a ${type.type} is checked`];
	}
}

function isTag(value: unknown): boolean {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.keys(value).sort().join() === 'Key,Value' &&
		Object.values(value).every((each) => typeof each === 'string')
	);
}

/** The things that resources add up to; tags of policies and instance profiles cannot be among them. */
export function thingsInTemplate({ Resources }: Template): readonly Thing[] {
	const all = Object.values(Resources);
	const of = (type: string) =>
		all.filter(({ Type }) => Type === `AWS::${type}`).map(({ Properties }) => Properties);
	const text = (value: unknown): string => {
		if (!(value instanceof Reference)) return String(value);
		const { Type, Properties: of } = Resources[value.id] ?? { Type: '', Properties: {} };
		return Type === 'AWS::IAM::ManagedPolicy'
			? arnOf(of)
			: String(of.GroupName ?? of.RoleName ?? of.BucketName);
	};
	const carried = (of: Properties): Omit<Carrier, 'name'> => ({
		path: pathIn(of),
		inline: listIn(of, 'Policies').map((each) => ({
			name: String((each as Properties).PolicyName),
			document: document((each as Properties).PolicyDocument)
		})),
		attached: listIn(of, 'ManagedPolicyArns').map(text)
	});
	const boundary = ({ PermissionsBoundary: arn }: Properties) =>
		arn === undefined ? {} : { boundary: text(arn) };
	return [
		...of('IAM::ManagedPolicy').map((each): Policy => ({
			kind: 'policy',
			name: String(each.ManagedPolicyName),
			arn: arnOf(each),
			path: pathIn(each),
			...described(each),
			document: document(each.PolicyDocument),
			tags: []
		})),
		...of('IAM::Group').map((each): Group => ({
			kind: 'group',
			name: String(each.GroupName),
			...carried(each)
		})),
		...of('IAM::User').map((each): User => ({
			kind: 'user',
			name: String(each.UserName),
			...carried(each),
			...boundary(each),
			groups: listIn(each, 'Groups').map(text),
			tags: tagsIn(each)
		})),
		...of('IAM::Role').map((each): Role => ({
			kind: 'role',
			name: String(each.RoleName),
			...described(each),
			...carried(each),
			...boundary(each),
			maxSessionDuration: Number(each.MaxSessionDuration),
			trust: document(each.AssumeRolePolicyDocument),
			tags: tagsIn(each),
			profiles: of('IAM::InstanceProfile')
				.filter((profile) => listIn(profile, 'Roles').map(text).includes(String(each.RoleName)))
				.map((profile) => ({
					name: String(profile.InstanceProfileName),
					path: pathIn(profile),
					tags: []
				}))
		})),
		...of('S3::Bucket').map((each): Bucket => {
			const policy = of('S3::BucketPolicy').find(({ Bucket }) => text(Bucket) === each.BucketName);
			return {
				kind: 'bucket',
				name: String(each.BucketName),
				...(each.OwnershipControls as { Rules: [{ ObjectOwnership: 'ObjectWriter' }] }).Rules.map(
					({ ObjectOwnership: ownership }) => ({ ownership })
				)[0],
				block: each.PublicAccessBlockConfiguration as NonNullable<Bucket['block']>,
				...(each.VersioningConfiguration
					? { versioning: (each.VersioningConfiguration as { Status: 'Enabled' }).Status }
					: {}),
				tags: tagsIn(each),
				...(policy ? { policy: document(policy.PolicyDocument) } : {})
			};
		})
	];
}

function arnOf(policy: Properties): string {
	return `arn:aws:iam::111122223333:policy${pathIn(policy)}${String(policy.ManagedPolicyName)}`;
}

function pathIn({ Path = '/' }: Properties): string {
	return String(Path);
}

function described({ Description: description }: Properties) {
	return description === undefined ? {} : { description: String(description) };
}

function listIn(of: Properties, name: string): readonly unknown[] {
	return (of[name] as readonly unknown[] | undefined) ?? [];
}

function tagsIn(of: Properties): readonly Tag[] {
	return listIn(of, 'Tags') as readonly Tag[];
}

/** CloudFormation sends a structure as JSON, and a text as it is. */
function document(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
