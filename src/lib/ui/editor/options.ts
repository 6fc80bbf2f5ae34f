import { comparedBy, operatorNames } from '$lib/policy/condition/operators';
import type { ActionFacts, Facts, KeyFacts, ServiceFacts } from '$lib/policy/facts';
import type { PolicyKind } from '$lib/policy/kind';
import type { Place } from './place';

/** Something that can be written at a place. */
export interface Option {
	readonly label: string;
	/** A word about it, such as an access level. */
	readonly detail?: string;
	/** What follows a name, as JSON, for instance `[]`. */
	readonly value?: string;
	/** More is to follow, so the completion stays open: `s3:`. */
	readonly goesOn?: boolean;
}

/** Elements with what usually follows; those that this kind of policy has. */
function statementElements(kind: PolicyKind): readonly Option[] {
	const principals = ['resource', 'trust', 'rcp', 'endpoint'].includes(kind);
	const resources = kind !== 'trust';
	return [
		{ label: 'Sid', value: '""' },
		{ label: 'Effect', value: '""' },
		...(principals ? [{ label: 'Principal', value: '{}' }] : []),
		...(principals && kind !== 'rcp' ? [{ label: 'NotPrincipal', value: '{}' }] : []),
		{ label: 'Action', value: '""' },
		{ label: 'NotAction', value: '""', detail: 'all but' },
		...(resources
			? [
					{ label: 'Resource', value: '""' },
					{ label: 'NotResource', value: '""', detail: 'all but' }
				]
			: []),
		{ label: 'Condition', value: '{}' }
	];
}

const documentElements: readonly Option[] = [
	{ label: 'Version', value: '"2012-10-17"' },
	{ label: 'Id', value: '""' },
	{ label: 'Statement', value: '[]' }
];

const operators: readonly Option[] = operatorNames.flatMap((name) => [
	{ label: name, value: '{}' },
	...(name === 'Null'
		? []
		: [{ label: `${name}IfExists`, value: '{}', detail: 'holds where the key is absent' }])
]);

const qualified: readonly Option[] = ['ForAnyValue', 'ForAllValues'].flatMap((qualifier) =>
	operatorNames
		.filter((name) => comparedBy(name) === 'String' || comparedBy(name) === 'ARN')
		.map((name) => ({ label: `${qualifier}:${name}`, value: '{}', detail: 'for lists' }))
);

/** What can be written at a place, as far as the facts go. The editor narrows it to what is typed. */
export function optionsAt(place: Place, kind: PolicyKind, facts: Facts): readonly Option[] {
	return place.role === 'name' ? namesAt(place, kind, facts) : valuesAt(place, kind, facts);
}

function namesAt(place: Place, kind: PolicyKind, facts: Facts): readonly Option[] {
	const [first, second, third, fourth] = place.path;
	if (first === undefined) return unused(documentElements, place);
	if (first !== 'Statement') return [];
	if (second === undefined) return unused(statementElements(kind), place);
	if (second === 'Principal' || second === 'NotPrincipal') {
		return unused(
			['AWS', 'Service', 'Federated', 'CanonicalUser'].map((label) => ({ label, value: '""' })),
			place
		);
	}
	if (second !== 'Condition' || fourth !== undefined) return [];
	if (third === undefined) return unused([...operators, ...qualified], place);
	return unused(keysFor(place.actions, facts), place);
}

function unused(options: readonly Option[], { names, typed }: Place): readonly Option[] {
	return options.filter(({ label }) => label === typed || !names.includes(label));
}

function valuesAt(place: Place, kind: PolicyKind, facts: Facts): readonly Option[] {
	const [first, second, third, key] = place.path;
	if (first === 'Version') return [{ label: '2012-10-17', detail: 'the current one' }];
	if (first !== 'Statement') return [];
	switch (second) {
		case 'Effect':
			return kind === 'rcp' ? [{ label: 'Deny' }] : [{ label: 'Allow' }, { label: 'Deny' }];
		case 'Action':
		case 'NotAction':
			return actionsFor(place.typed, facts);
		case 'Resource':
		case 'NotResource':
			return [{ label: '*', detail: 'everything' }, ...arnsFor(place.actions, facts)];
		case 'Principal':
		case 'NotPrincipal':
			return principals(third);
		case 'Condition':
			return key === undefined ? [] : valuesOf(third, key, place.actions, facts);
		case undefined:
		default:
			return [];
	}
}

/** Services until a colon is there, then the service's actions. */
function actionsFor(typed: string, facts: Facts): readonly Option[] {
	const colon = typed.indexOf(':');
	if (colon < 0) {
		return facts.prefixes.map((prefix) => ({ label: `${prefix}:`, goesOn: true }));
	}
	const service = facts.service(typed.slice(0, colon));
	if (!service) return [];
	return [
		{ label: `${service.prefix}:*`, detail: 'every action' },
		...service.actions.map(({ name, level }) => ({
			label: `${service.prefix}:${name}`,
			detail: level
		}))
	];
}

function arnsFor(actions: readonly string[], facts: Facts): readonly Option[] {
	const options = new Map<string, Option>();
	for (const action of actions) {
		const service = facts.service(prefixOf(action));
		if (!service) continue;
		const named = service.action(action.slice(service.prefix.length + 1));
		const types = named ? named.resourceTypes.map(({ name }) => name) : typesOf(service);
		for (const type of types) {
			for (const arn of service.resourceType(type)?.arns ?? []) {
				const label = arn.replace('${Partition}', 'aws');
				options.set(label, { label, detail: type });
			}
		}
	}
	return [...options.values()];
}

function typesOf(service: ServiceFacts): string[] {
	return service.resourceTypes.map(({ name }) => name);
}

/** Keys that every request has, and those that the statement's actions supply. */
export function keysFor(actions: readonly string[], facts: Facts): readonly Option[] {
	const supplied = new Map<string, KeyFacts>();
	for (const action of actions) {
		const service = facts.service(prefixOf(action));
		if (!service) continue;
		const named = service.action(action.slice(service.prefix.length + 1));
		const names = named ? keysOfAction(named, service) : service.keys.map(({ name }) => name);
		for (const name of names) {
			const key = service.key(name) ?? facts.globalKey(name);
			if (key) supplied.set(key.name, key);
		}
	}
	for (const key of facts.globalKeys) supplied.set(key.name, key);
	return [...supplied.values()].map(({ name, type, multivalued }) => ({
		label: name.replace('${TagKey}', ''),
		detail: multivalued ? `${type}, several` : type,
		value: type === 'Bool' ? '"true"' : '""'
	}));
}

function keysOfAction(action: ActionFacts, service: ServiceFacts): readonly string[] {
	return [
		...action.keys,
		...action.resourceTypes.flatMap(({ name, keys }) => [
			...keys,
			...(service.resourceType(name)?.keys ?? [])
		])
	];
}

function principals(type: string | undefined): readonly Option[] {
	switch (type) {
		case undefined:
			return [{ label: '*', detail: 'everyone' }];
		case 'AWS':
			return [
				{ label: 'arn:aws:iam::${Account}:root', detail: 'the whole account' },
				{ label: 'arn:aws:iam::${Account}:role/${RoleName}', detail: 'role' },
				{ label: 'arn:aws:iam::${Account}:user/${UserName}', detail: 'user' },
				{
					label: 'arn:aws:sts::${Account}:assumed-role/${RoleName}/${SessionName}',
					detail: 'session'
				},
				{ label: '*', detail: 'everyone' }
			];
		case 'Service':
			return services.map((name) => ({ label: `${name}.amazonaws.com` }));
		default:
			return [];
	}
}

const services = [
	'cloudtrail',
	'config',
	'delivery.logs',
	'ec2',
	'ecs-tasks',
	'eks',
	'events',
	'lambda',
	's3',
	'sns',
	'states'
];

export function valuesOf(
	operator: string | undefined,
	key: string,
	actions: readonly string[],
	facts: Facts
): readonly Option[] {
	const known =
		facts.globalKey(key) ??
		actions.map((each) => facts.service(prefixOf(each))?.key(key)).find(Boolean);
	const truth = operator?.startsWith('Bool') || operator === 'Null' || known?.type === 'Bool';
	return truth ? [{ label: 'true' }, { label: 'false' }] : variables;
}

/** Policy variables that a value is often compared to. */
const variables: readonly Option[] = [
	'aws:username',
	'aws:userid',
	'aws:PrincipalAccount',
	'aws:PrincipalArn',
	'aws:PrincipalOrgID',
	'aws:ResourceAccount'
].map((key) => ({ label: `\${${key}}`, detail: 'of the request' }));

/** The services whose facts are needed to offer anything here. */
export function prefixesAt({ actions, typed, path }: Place): readonly string[] {
	const typing = path[1]?.endsWith('Action') ? [typed] : [];
	return [...new Set([...actions, ...typing].filter((each) => each.includes(':')).map(prefixOf))];
}

export function prefixOf(action: string): string {
	return action.slice(0, action.indexOf(':')).toLowerCase();
}
