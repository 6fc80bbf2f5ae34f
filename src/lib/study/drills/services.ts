import type { Facts } from '../../policy/facts';
import type { DrillKind } from './drill';

const spokenOf = ['s3', 'dynamodb', 'sqs', 'secretsmanager', 'lambda', 'iam', 'sts', 'ec2', 'ecs'];

/** The services of which a kind must know the facts; most ask the engine alone, which needs none. */
export function servicesFor(kind: DrillKind): readonly string[] {
	return kind === 'findings' ? spokenOf : [];
}

/** For the kinds that need none. */
export const noFacts: Facts = {
	hasService: () => false,
	prefixes: [],
	service: () => undefined,
	globalKey: () => undefined,
	globalKeys: [],
	rcpServices: new Set()
};
