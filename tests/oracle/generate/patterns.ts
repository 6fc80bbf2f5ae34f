import fc from 'fast-check';
import type { InScene, Scene } from './scene';

const wideActions: readonly InScene<string>[] = [
	() => '*',
	({ action }) => `${serviceOf(action)}:*`,
	({ action }) => action.toUpperCase(),
	({ action }) => `${action.slice(0, serviceOf(action).length + 3)}*`,
	({ action }) => `${action.slice(0, -2)}?${action.slice(-1)}`,
	({ action }) => `${serviceOf(action)}:*${action.slice(-4)}`
];

/** The action at hand, what holds it, and what is near to it. */
export const actionForm: fc.Arbitrary<InScene<string>> = fc.oneof(
	{ weight: 3, arbitrary: fc.constant<InScene<string>>(({ action }) => action) },
	{ weight: 2, arbitrary: fc.constantFrom<InScene<string>[]>(...wideActions) },
	{
		weight: 1,
		arbitrary: fc.constantFrom<InScene<string>[]>(
			() => 's3:PutObject',
			() => 'sqs:*',
			() => 'iam:Create*',
			({ action }) => `${action}s`,
			({ action }) => action.slice(0, -1)
		)
	}
);

function serviceOf(action: string): string {
	return action.slice(0, action.indexOf(':'));
}

const wideResources: readonly InScene<string>[] = [
	onArn((resource) => `${resource.slice(0, -3)}*`),
	onArn((resource) => `${resource.slice(0, -2)}?${resource.slice(-1)}`),
	onArn((resource) => [...resource.split(':').slice(0, 3), '*', '*', '*'].join(':')),
	onArn((resource) => [...resource.split(':').slice(0, 5), '*'].join(':')),
	onArn((resource) => resource.replace('jun', '${aws:username}')),
	onArn((resource) => resource.replace('maps', '${aws:PrincipalTag/team}')),
	onArn((resource) => resource.replace('maps', "${aws:PrincipalTag/team, 'maps'}")),
	onArn((resource, { resourceAccount }) => resource.replace(resourceAccount, '*')),
	onArn((resource) => resource.replace('eu-west-1', 'eu-*-?')),
	onArn((resource) => resource.replace(/a(?=[^:/]*$)/, '*'))
];

/** Likewise the resource. */
export const resourceForm: fc.Arbitrary<InScene<string>> = fc.oneof(
	{ weight: 3, arbitrary: fc.constant<InScene<string>>(({ resource }) => resource) },
	{ weight: 3, arbitrary: fc.constant<InScene<string>>(() => '*') },
	{ weight: 3, arbitrary: fc.constantFrom<InScene<string>[]>(...wideResources) },
	{
		weight: 1,
		arbitrary: fc.constantFrom<InScene<string>[]>(
			() => 'arn:aws:s3:::plans/*',
			() => 'arn:aws:sqs:*:*:*',
			onArn((resource) => `${resource}/more`)
		)
	}
);

/** Of actions without resources there is nothing but `*`. */
function onArn(form: (resource: string, scene: Scene) => string): InScene<string> {
	return (scene) => (scene.resource === '*' ? '*' : form(scene.resource, scene));
}
