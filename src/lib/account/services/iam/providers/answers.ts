import * as v from 'valibot';
import { nothing, timestamp } from '../../../base/answers';
import { tags } from '../tags/answers';

export const providersAnswers = {
	AddClientIDToOpenIDConnectProvider: nothing,
	CreateOpenIDConnectProvider: v.object({
		OpenIDConnectProviderArn: v.string(),
		Tags: v.exactOptional(tags)
	}),
	CreateSAMLProvider: v.object({ SAMLProviderArn: v.string(), Tags: v.exactOptional(tags) }),
	DeleteOpenIDConnectProvider: nothing,
	DeleteSAMLProvider: nothing,
	GetOpenIDConnectProvider: v.object({
		Url: v.string(),
		ClientIDList: v.array(v.string()),
		ThumbprintList: v.array(v.string()),
		CreateDate: timestamp,
		Tags: tags
	}),
	GetSAMLProvider: v.object({
		SAMLProviderUUID: v.string(),
		SAMLMetadataDocument: v.string(),
		CreateDate: timestamp,
		ValidUntil: timestamp,
		Tags: tags
	}),
	ListOpenIDConnectProviders: v.object({
		OpenIDConnectProviderList: v.array(v.object({ Arn: v.string() }))
	}),
	ListSAMLProviders: v.object({
		SAMLProviderList: v.array(
			v.object({ Arn: v.string(), ValidUntil: timestamp, CreateDate: timestamp })
		)
	}),
	RemoveClientIDFromOpenIDConnectProvider: nothing,
	UpdateOpenIDConnectProviderThumbprint: nothing,
	UpdateSAMLProvider: v.object({ SAMLProviderArn: v.string() })
};
