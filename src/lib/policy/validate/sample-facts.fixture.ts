import type {
	AccessLevel,
	ActionFacts,
	Facts,
	KeyFacts,
	KeyType,
	ResourceTypeFacts,
	ServiceFacts
} from '../facts';

/**
 * A few services, cut down to what the tests of the checks ask about. `glacier` exists but has not
 * been loaded.
 */
interface Sketch {
	readonly name: string;
	/** Name of an action → level, its resource types (`!` when required) and its keys. */
	readonly actions: Readonly<Record<string, readonly [AccessLevel, string, ...string[]]>>;
	/** Name of a type → its ARN and keys. */
	readonly types: Readonly<Record<string, readonly [string, ...string[]]>>;
	/** Key → type; `[]` after it where it is multivalued. */
	readonly keys: Readonly<Record<string, KeyType | `${KeyType}[]`>>;
}

const sketches: Readonly<Record<string, Sketch>> = {
	s3: {
		name: 'Amazon S3',
		actions: {
			GetObject: ['Read', 'object accesspointobject', 's3:ExistingObjectTag/<key>', 's3:authType'],
			GetObjectAcl: ['Read', 'object accesspointobject', 's3:authType'],
			PutObject: ['Write', 'object accesspointobject', 's3:x-amz-acl', 's3:RequestObjectTag/<key>'],
			DeleteObject: ['Write', 'object accesspointobject', 's3:authType'],
			ListBucket: ['List', 'bucket! accesspoint', 's3:prefix', 's3:max-keys'],
			ListAllMyBuckets: ['List', '', 's3:ResourceAccount'],
			CreateBucket: ['Write', 'bucket!', 's3:LocationConstraint'],
			GetBucketLocation: ['Read', 'bucket!'],
			PutBucketPolicy: ['Permissions management', 'bucket!'],
			PutBucketTagging: ['Tagging', 'bucket!']
		},
		types: {
			bucket: ['arn:${Partition}:s3:::${BucketName}', 'aws:ResourceTag/${TagKey}'],
			object: ['arn:${Partition}:s3:::${BucketName}/${ObjectName}'],
			accesspoint: ['arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}'],
			accesspointobject: [
				'arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}/object/${ObjectName}'
			]
		},
		keys: {
			's3:ExistingObjectTag/<key>': 'String',
			's3:RequestObjectTag/<key>': 'String',
			's3:authType': 'String',
			's3:LocationConstraint': 'String',
			's3:max-keys': 'Numeric',
			's3:prefix': 'String',
			's3:ResourceAccount': 'String',
			's3:x-amz-acl': 'String',
			'aws:ResourceTag/${TagKey}': 'String'
		}
	},
	iam: {
		name: 'AWS Identity and Access Management',
		actions: {
			PassRole: ['Write', 'role!', 'iam:AssociatedResourceArn', 'iam:PassedToService'],
			PassThing: ['Write', 'role!'],
			CreateRole: ['Write', 'role!', 'aws:RequestTag/${TagKey}', 'aws:TagKeys'],
			CreateServiceLinkedRole: ['Write', 'role!', 'iam:AWSServiceName'],
			CreateUser: ['Write', 'user!', 'aws:RequestTag/${TagKey}', 'aws:TagKeys'],
			GetUser: ['Read', 'user!'],
			GetRole: ['Read', 'role!'],
			ListUsers: ['List', '']
		},
		types: {
			role: [
				'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}',
				'aws:ResourceTag/${TagKey}',
				'iam:ResourceTag/${TagKey}'
			],
			user: [
				'arn:${Partition}:iam::${Account}:user/${UserNameWithPath}',
				'aws:ResourceTag/${TagKey}'
			]
		},
		keys: {
			'iam:AssociatedResourceArn': 'ARN',
			'iam:PassedToService': 'String',
			'iam:AWSServiceName': 'String',
			'iam:ResourceTag/${TagKey}': 'String',
			'aws:RequestTag/${TagKey}': 'String',
			'aws:ResourceTag/${TagKey}': 'String',
			'aws:TagKeys': 'String[]'
		}
	},
	sts: {
		name: 'AWS Security Token Service',
		actions: {
			AssumeRole: ['Write', 'role!', 'sts:ExternalId', 'sts:RoleSessionName'],
			AssumeRoleWithSAML: ['Write', 'role!', 'saml:aud'],
			AssumeRoleWithWebIdentity: ['Write', 'role!', 'sts:RoleSessionName'],
			GetCallerIdentity: ['Read', ''],
			SetContext: ['Write', 'role'],
			SetSourceIdentity: ['Write', 'role', 'sts:SourceIdentity'],
			TagSession: ['Tagging', 'role', 'aws:RequestTag/${TagKey}', 'aws:TagKeys']
		},
		types: {
			role: [
				'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}',
				'aws:ResourceTag/${TagKey}'
			]
		},
		keys: {
			'sts:ExternalId': 'String',
			'sts:RoleSessionName': 'String',
			'sts:SourceIdentity': 'String',
			'saml:aud': 'String',
			'aws:RequestTag/${TagKey}': 'String',
			'aws:ResourceTag/${TagKey}': 'String',
			'aws:TagKeys': 'String[]'
		}
	},
	ec2: {
		name: 'Amazon EC2',
		actions: {
			DescribeInstances: ['List', ''],
			RunInstances: ['Write', 'image! instance! subnet', 'ec2:Region'],
			StopInstances: ['Write', 'instance!', 'ec2:Region'],
			TerminateInstances: ['Write', 'instance!', 'ec2:Region']
		},
		types: {
			image: ['arn:${Partition}:ec2:${Region}::image/${ImageId}', 'aws:ResourceTag/${TagKey}'],
			instance: [
				'arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}',
				'aws:ResourceTag/${TagKey}',
				'ec2:InstanceType'
			],
			subnet: ['arn:${Partition}:ec2:${Region}:${Account}:subnet/${SubnetId}']
		},
		keys: {
			'ec2:Region': 'String',
			'ec2:InstanceType': 'String',
			'aws:ResourceTag/${TagKey}': 'String'
		}
	},
	sqs: {
		name: 'Amazon SQS',
		actions: {
			SendMessage: ['Write', 'queue!'],
			ReceiveMessage: ['Read', 'queue!'],
			ListQueues: ['List', '']
		},
		types: {
			queue: ['arn:${Partition}:sqs:${Region}:${Account}:${QueueName}', 'aws:ResourceTag/${TagKey}']
		},
		keys: { 'aws:ResourceTag/${TagKey}': 'String' }
	},
	kms: {
		name: 'AWS Key Management Service',
		actions: {
			Decrypt: ['Write', 'key!', 'kms:ViaService', 'kms:EncryptionContext:${EncryptionContextKey}'],
			CreateKey: ['Write', '', 'aws:RequestTag/${TagKey}']
		},
		types: { key: ['arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}'] },
		keys: {
			'kms:ViaService': 'String',
			'kms:EncryptionContext:${EncryptionContextKey}': 'String',
			'aws:RequestTag/${TagKey}': 'String'
		}
	},
	dynamodb: {
		name: 'Amazon DynamoDB',
		actions: {
			GetItem: ['Read', 'table!', 'dynamodb:Attributes', 'dynamodb:LeadingKeys', 'dynamodb:Select'],
			PutItem: ['Write', 'table!', 'dynamodb:Attributes', 'dynamodb:LeadingKeys'],
			Query: ['Read', 'table! index', 'dynamodb:Attributes', 'dynamodb:Select'],
			ListTables: ['List', '']
		},
		types: {
			table: ['arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}'],
			index: [
				'arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/index/${IndexName}'
			],
			stream: [
				'arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/stream/${StreamLabel}'
			]
		},
		keys: {
			'dynamodb:Attributes': 'String[]',
			'dynamodb:LeadingKeys': 'String[]',
			'dynamodb:Select': 'String'
		}
	},
	organizations: {
		name: 'AWS Organizations',
		actions: { LeaveOrganization: ['Write', ''], DescribeOrganization: ['Read', ''] },
		types: {},
		keys: {}
	}
};

const globalKeys: Readonly<Record<string, KeyType | `${KeyType}[]`>> = {
	'aws:CalledVia': 'String[]',
	'aws:CurrentTime': 'Date',
	'aws:EpochTime': 'Date',
	'aws:MultiFactorAuthAge': 'Numeric',
	'aws:MultiFactorAuthPresent': 'Bool',
	'aws:PrincipalAccount': 'String',
	'aws:PrincipalArn': 'ARN',
	'aws:PrincipalIsAWSService': 'Bool',
	'aws:PrincipalOrgID': 'String',
	'aws:PrincipalOrgPaths': 'String[]',
	'aws:PrincipalServiceName': 'String',
	'aws:PrincipalTag/${TagKey}': 'String',
	'aws:PrincipalType': 'String',
	'aws:referer': 'String',
	'aws:RequestedRegion': 'String',
	'aws:RequestTag/${TagKey}': 'String',
	'aws:ResourceAccount': 'String',
	'aws:ResourceOrgID': 'String',
	'aws:ResourceTag/${TagKey}': 'String',
	'aws:SecureTransport': 'Bool',
	'aws:SourceAccount': 'String',
	'aws:SourceArn': 'ARN',
	'aws:SourceIp': 'IPAddress',
	'aws:SourceOrgID': 'String',
	'aws:SourceOrgPaths': 'String[]',
	'aws:SourceVpc': 'String',
	'aws:SourceVpcArn': 'ARN',
	'aws:SourceVpce': 'String',
	'aws:TagKeys': 'String[]',
	'aws:TokenIssueTime': 'Date',
	'aws:UserAgent': 'String',
	'aws:userid': 'String',
	'aws:username': 'String',
	'aws:ViaAWSService': 'Bool',
	'aws:VpceAccount': 'String',
	'aws:VpceOrgID': 'String',
	'aws:VpceOrgPaths': 'String[]',
	'aws:VpcSourceIp': 'IPAddress'
};

function keyFacts([name, type]: [string, KeyType | `${KeyType}[]`]): KeyFacts {
	const multivalued = type.endsWith('[]');
	return { name, type: (multivalued ? type.slice(0, -2) : type) as KeyType, multivalued };
}

/** Without regard to case, and `prefix:name/${TagKey}` also for `prefix:name/team`. */
function findKey(keys: readonly KeyFacts[], key: string): KeyFacts | undefined {
	const wanted = key.toLowerCase();
	return keys.find(({ name }) => {
		const open = name.search(/\$\{|</);
		const fixed = name.slice(0, open < 0 ? undefined : open).toLowerCase();
		return open < 0 ? wanted === fixed : wanted.startsWith(fixed) && wanted.length > fixed.length;
	});
}

function service(prefix: string, { name, actions, types, keys }: Sketch): ServiceFacts {
	const keyList = Object.entries(keys).map(keyFacts);
	const typeList = Object.entries(types).map(([name, [arn, ...keys]]): ResourceTypeFacts => ({
		name,
		arns: [arn],
		keys
	}));
	const actionList = Object.entries(actions).map(([name, [level, types, ...keys]]): ActionFacts => {
		const resourceTypes = types
			.split(' ')
			.filter(Boolean)
			.map((word) => ({
				name: word.replace('!', ''),
				required: word.endsWith('!'),
				keys: []
			}));
		return { name, level, resourceTypes, keys, dependsOn: [] };
	});
	const byName = new Map(actionList.map((action) => [action.name.toLowerCase(), action]));
	return {
		prefix,
		name,
		actions: actionList,
		resourceTypes: typeList,
		keys: keyList,
		action: (name) => byName.get(name.toLowerCase()),
		resourceType: (name) => typeList.find((type) => type.name === name),
		key: (key) => findKey(keyList, key)
	};
}

const services = new Map(
	Object.entries(sketches).map(([prefix, sketch]) => [prefix, service(prefix, sketch)])
);
const globals = Object.entries(globalKeys).map(keyFacts);

export const sampleFacts: Facts = {
	hasService: (prefix) => prefix === 'glacier' || services.has(prefix),
	prefixes: [...services.keys(), 'glacier'],
	service: (prefix) => services.get(prefix),
	globalKey: (key) => findKey(globals, key),
	globalKeys: globals,
	rcpServices: new Set(['s3', 'sts', 'kms', 'sqs', 'secretsmanager'])
};
