import { iam } from '$lib/ui/wish';
import { tagsIn, type TagDraft } from '../../../parts/tag-drafts';
import type { ProviderKind } from '../parts/provider-arns';

/** What is filled in before a provider is added. */
export interface Draft {
	kind: ProviderKind;
	/** Of a SAML provider. */
	name: string;
	metadata: string;
	/** Of an OpenID Connect provider. */
	url: string;
	audience: string;
	thumbprint: string;
	tags: TagDraft[];
}

export function emptyDraft(): Draft {
	return { kind: 'saml', name: '', metadata: '', url: '', audience: '', thumbprint: '', tags: [] };
}

export function samlCreation(draft: Draft) {
	return iam('CreateSAMLProvider', {
		SAMLMetadataDocument: draft.metadata,
		Name: draft.name.trim(),
		...tagsOf(draft)
	});
}

export function oidcCreation(draft: Draft) {
	const thumbprint = draft.thumbprint.trim();
	return iam('CreateOpenIDConnectProvider', {
		Url: draft.url.trim(),
		ClientIDList: [draft.audience.trim()],
		...(thumbprint === '' ? {} : { ThumbprintList: [thumbprint] }),
		...tagsOf(draft)
	});
}

function tagsOf({ tags }: Draft) {
	const Tags = tagsIn(tags);
	return Tags.length === 0 ? {} : { Tags };
}
