/* Whom and what drills are about: the people and things of Marlow Maps, with real actions of AWS. */

export const home = '111122223333';
export const abroad = '444455556666';

/** Something that is asked for. */
export interface Thing {
	readonly service: string;
	readonly resource: string;
	/** Of what lies in one place with it, and of all of its kind. */
	readonly folder: string;
	readonly all: string;
	/** Something else of the kind, and all that lies with it. */
	readonly other: string;
	readonly others: string;
	readonly read: string;
	readonly write: string;
	readonly remove: string;
	/** A pattern that covers the read action, and not the others. */
	readonly reads: string;
	/** Of S3: the bucket, which is not its objects. */
	readonly bucket?: string;
	/** Of S3: another object of the bucket, in another folder. */
	readonly beside?: string;
	/** Whether it can have a policy of its own that drills write. */
	readonly hasPolicy: boolean;
}

const at = (service: string, rest: string) => `arn:aws:${service}:eu-west-1:${home}:${rest}`;

const map: Thing = {
	service: 's3',
	resource: 'arn:aws:s3:::marlow-maps/drafts/a.svg',
	folder: 'arn:aws:s3:::marlow-maps/drafts/*',
	all: 'arn:aws:s3:::marlow-maps/*',
	other: 'arn:aws:s3:::marlow-payroll/may.csv',
	others: 'arn:aws:s3:::marlow-payroll/*',
	read: 's3:GetObject',
	write: 's3:PutObject',
	remove: 's3:DeleteObject',
	reads: 's3:Get*',
	bucket: 'arn:aws:s3:::marlow-maps',
	beside: 'arn:aws:s3:::marlow-maps/sheets/b.svg',
	hasPolicy: true
};

export const objects: readonly Thing[] = [
	map,
	{
		...map,
		resource: 'arn:aws:s3:::marlow-tiles/city/7.png',
		folder: 'arn:aws:s3:::marlow-tiles/city/*',
		all: 'arn:aws:s3:::marlow-tiles/*',
		other: 'arn:aws:s3:::marlow-print/a.pdf',
		others: 'arn:aws:s3:::marlow-print/*',
		bucket: 'arn:aws:s3:::marlow-tiles',
		beside: 'arn:aws:s3:::marlow-tiles/coast/3.png'
	}
];

export const things: readonly Thing[] = [
	...objects,
	{
		service: 'dynamodb',
		resource: at('dynamodb', 'table/orders-open'),
		folder: at('dynamodb', 'table/orders-*'),
		all: at('dynamodb', 'table/*'),
		other: at('dynamodb', 'table/payroll'),
		others: at('dynamodb', 'table/pay*'),
		read: 'dynamodb:GetItem',
		write: 'dynamodb:PutItem',
		remove: 'dynamodb:DeleteItem',
		reads: 'dynamodb:Get*',
		hasPolicy: false
	},
	{
		service: 'sqs',
		resource: at('sqs', 'press-today'),
		folder: at('sqs', 'press-*'),
		all: at('sqs', '*'),
		other: at('sqs', 'orders'),
		others: at('sqs', 'orders*'),
		read: 'sqs:ReceiveMessage',
		write: 'sqs:SendMessage',
		remove: 'sqs:DeleteMessage',
		reads: 'sqs:Receive*',
		hasPolicy: true
	},
	{
		service: 'secretsmanager',
		resource: at('secretsmanager', 'secret:print/press-a1B2c3'),
		folder: at('secretsmanager', 'secret:print/*'),
		all: at('secretsmanager', 'secret:*'),
		other: at('secretsmanager', 'secret:payroll/bank-d4E5f6'),
		others: at('secretsmanager', 'secret:payroll/*'),
		read: 'secretsmanager:GetSecretValue',
		write: 'secretsmanager:PutSecretValue',
		remove: 'secretsmanager:DeleteSecret',
		reads: 'secretsmanager:Get*',
		hasPolicy: true
	},
	{
		service: 'lambda',
		resource: at('lambda', 'function:tiles-resize'),
		folder: at('lambda', 'function:tiles-*'),
		all: at('lambda', 'function:*'),
		other: at('lambda', 'function:invoice'),
		others: at('lambda', 'function:invoice*'),
		read: 'lambda:GetFunction',
		write: 'lambda:UpdateFunctionCode',
		remove: 'lambda:DeleteFunction',
		reads: 'lambda:Get*',
		hasPolicy: false
	}
];

/**
 * What else may be asked for while the same policies have a say. Where the thing has a policy, only what
 * that one is attached to: something else has a policy of its own, or none, and this one says nothing of it.
 */
export function othersUnder({ other, beside }: Thing, hasPolicy: boolean): readonly string[] {
	if (!hasPolicy) return [other];
	return beside === undefined ? [] : [beside];
}

/** Somebody who asks. */
export interface Caller {
	/** As a request names them, and as a policy of a resource does. */
	readonly principal: string;
	readonly named: string;
	/** At the beginning of a sentence, in short and in full. */
	readonly who: string;
	readonly inFull: string;
	readonly isRole: boolean;
}

const people = ['wanda', 'jun', 'tomas', 'lea', 'priya', 'dana', 'ines', 'robin'] as const;
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export function users(account: string): readonly Caller[] {
	return people.map((name) => {
		const arn = `arn:aws:iam::${account}:user/${name}`;
		return {
			principal: arn,
			named: arn,
			who: capital(name),
			inFull: `${capital(name)}, an IAM user of account ${account},`,
			isRole: false
		};
	});
}

export function sessions(account: string): readonly Caller[] {
	return people.flatMap((name) =>
		['Mapper', 'Editor', 'Press'].map((role) => ({
			principal: `arn:aws:sts::${account}:assumed-role/${role}/${name}`,
			named: `arn:aws:iam::${account}:role/${role}`,
			who: capital(name),
			inFull: `${capital(name)}, in a session of the role ${role} of account ${account},`,
			isRole: true
		}))
	);
}
