import { mapped, valueOf, type Ask, type Asked } from '../../../query';
import { accessKeyLastUsed, accessKeys, type AccessKeyAnswer } from '../queries';

export interface KeyWithUse extends AccessKeyAnswer {
	/** When, with what and where it was used last; nothing where it never was, or may not be read. */
	readonly used: { readonly LastUsedDate: string; ServiceName: string; Region: string } | undefined;
}

/** Access keys, and then of each its last use. Without a user: those of whoever is signed in. */
export function readKeys(ask: Ask, user?: string): Asked<readonly KeyWithUse[]> {
	return mapped(ask(accessKeys(user)), ({ AccessKeyMetadata }) =>
		AccessKeyMetadata.map((key) => {
			const used = valueOf(ask(accessKeyLastUsed(key.AccessKeyId)))?.AccessKeyLastUsed;
			const { LastUsedDate } = used ?? {};
			return {
				...key,
				used: used && LastUsedDate !== undefined ? { ...used, LastUsedDate } : undefined
			};
		})
	);
}
