import { layers } from '$lib/policy/decision';
import type { PolicyKind } from '$lib/policy/kind';
import type { QuestionJson } from '$lib/policy/question/json';
import { laidOut } from './laid-out';

export interface ShownPolicy {
	readonly kind: PolicyKind;
	readonly name: string;
	readonly text: string;
	/** Of guard rails, which stand at several levels. */
	readonly level?: number;
}

/** Every policy of a question, in the order in which AWS asks them. */
export function policiesIn({ request, policies }: QuestionJson): readonly ShownPolicy[] {
	return layers.flatMap((layer): ShownPolicy[] => {
		if (layer === 'scp' || layer === 'rcp') {
			return (policies[layer] ?? []).flatMap((at, level) =>
				at.map((each) => ({ kind: layer, level, ...shown(each) }))
			);
		}
		if (layer === 'resource') {
			const kind = request.action.startsWith('sts:AssumeRole') ? 'trust' : 'resource';
			return policies.resource ? [{ kind, ...shown(policies.resource) }] : [];
		}
		return (policies[layer] ?? []).map((each) => ({ kind: layer, ...shown(each) }));
	});
}

function shown({ name, document }: NonNullable<QuestionJson['policies']['resource']>) {
	return { name, text: typeof document === 'string' ? document : laidOut(document) };
}
