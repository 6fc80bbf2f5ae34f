import * as v from 'valibot';
import { done } from '../../../base/applied';
import { paging } from '../../../base/paging';
import { pathPrefix } from '../parameters';
import { textOf } from '../../../base/parameters';
import { aboutCredentials, aboutServerCertificates } from '../subjects';

/*
 * Credentials that nobody can have here. Whoever deletes users by program (Terraform, the usual
 * scripts) asks for them first, and is told truly that there are none.
 */
const none = 'Nobody has any here, so the list is empty.';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSSHPublicKeys.html */
export const listSSHPublicKeys = aboutCredentials({
	name: 'ListSSHPublicKeys',
	level: 'List',
	simplified: none,
	parameters: paging,
	apply: ({ account }) => done(account, { SSHPublicKeys: [], IsTruncated: false })
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html */
export const listSigningCertificates = aboutCredentials({
	name: 'ListSigningCertificates',
	level: 'List',
	simplified: none,
	parameters: paging,
	apply: ({ account }) => done(account, { Certificates: [], IsTruncated: false })
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServiceSpecificCredentials.html */
export const listServiceSpecificCredentials = aboutCredentials({
	name: 'ListServiceSpecificCredentials',
	level: 'List',
	simplified: none,
	parameters: { ServiceName: v.optional(textOf(1, 128)) },
	apply: ({ account }) => done(account, { ServiceSpecificCredentials: [] })
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServerCertificates.html */
export const listServerCertificates = aboutServerCertificates({
	name: 'ListServerCertificates',
	level: 'List',
	simplified: none,
	parameters: { PathPrefix: pathPrefix, ...paging },
	apply: ({ account }) => done(account, { ServerCertificateMetadataList: [], IsTruncated: false })
});
