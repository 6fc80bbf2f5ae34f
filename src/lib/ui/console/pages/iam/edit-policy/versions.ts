import { quotas } from '$lib/account/services/iam/quotas';
import type { AnswerOf } from '$lib/account/services/operations';

type Version = AnswerOf<'iam:ListPolicyVersions'>['Versions'][number];

/** The version that must go before another can be saved: the oldest that is not in force. */
export function versionToGo(versions: readonly Version[]): Version | undefined {
	if (versions.length < quotas.versionsPerPolicy) return undefined;
	return versions
		.filter(({ IsDefaultVersion }) => !IsDefaultVersion)
		.toSorted((a, b) => numberOf(a) - numberOf(b))[0];
}

function numberOf({ VersionId: id }: Version): number {
	return Number(id.slice(1));
}
