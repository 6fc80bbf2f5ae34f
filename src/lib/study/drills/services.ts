import type { Facts } from '../../policy/facts';
import type { DrillKind } from './drill';

/** Those of the things that drills are about, and those that only policies speak of. */
const ofThings = ['s3', 'dynamodb', 'sqs', 'secretsmanager', 'lambda'];
const spokenOf: Readonly<Partial<Record<DrillKind, readonly string[]>>> = {
	findings: [...ofThings, 'iam', 'sts', 'ec2', 'ecs'],
	smallest: ofThings
};

/** The services of which a kind must know the facts; most ask the engine alone, which needs none. */
export function servicesFor(kind: DrillKind): readonly string[] {
	return spokenOf[kind] ?? [];
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
