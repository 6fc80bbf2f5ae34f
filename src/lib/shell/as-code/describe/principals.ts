import { listed } from '../../../policy/wording';
import type { Asking } from './asking';

const uniqueId = /^A(?:IDA|ROA)[A-Z2-7]{17}$/;

/** Whom the policy of a resource names, in so far as they must be there before it can be saved. */
export function notePrincipals(asking: Asking, what: string, document: string): void {
	const names = [...new Set(principalsIn(document))];
	const here = new RegExp(`^arn:aws:iam::${asking.account}:(?!root$)`);
	const mustBe = names.filter((name) => here.test(name));
	const gone = names.filter((name) => uniqueId.test(name));
	if (mustBe.length > 0) {
		asking.note(
			`${what} names ${listed(mustBe)}, which must be there before: AWS refuses a policy that names nobody.`
		);
	}
	if (gone.length > 0) {
		asking.note(
			`${what} names ${listed(gone)}, who was deleted. AWS refuses that in a new policy: take it out.`
		);
	}
}

function principalsIn(document: string): readonly string[] {
	const { Statement } = JSON.parse(document) as { Statement: object | readonly object[] };
	return [Statement].flat().flatMap((statement) => {
		const { Principal, NotPrincipal } = statement as Record<string, unknown>;
		return [Principal, NotPrincipal].flatMap(textsIn);
	});
}

function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
