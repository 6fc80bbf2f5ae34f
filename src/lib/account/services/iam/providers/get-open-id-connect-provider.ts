import { done } from '../../../base/applied';
import { tagAnswers } from '../tags/tags';
import { isoTime } from '../../../base/time';
import { aboutOidcProvider } from './subject';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOpenIDConnectProvider.html */
export const getOpenIdConnectProvider = aboutOidcProvider({
	name: 'GetOpenIDConnectProvider',
	level: 'Read',
	apply: ({ account }, provider) =>
		done(account, {
			Url: provider.url,
			ClientIDList: provider.clientIds,
			ThumbprintList: provider.thumbprints,
			CreateDate: isoTime(provider.created),
			Tags: tagAnswers(provider.tags)
		})
});
