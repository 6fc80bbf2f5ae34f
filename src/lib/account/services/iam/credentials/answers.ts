import * as v from 'valibot';
import { cut, nothing, timestamp } from '../../../base/answers';

const status = v.picklist(['Active', 'Inactive']);
/** Left out where it is root. */
const owner = { UserName: v.exactOptional(v.string()) };

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_LoginProfile.html */
const loginProfile = v.object({
	LoginProfile: v.object({
		UserName: v.string(),
		CreateDate: timestamp,
		PasswordResetRequired: v.boolean()
	})
});

export const credentialsAnswers = {
	ChangePassword: nothing,
	CreateAccessKey: v.object({
		AccessKey: v.object({
			...owner,
			AccessKeyId: v.string(),
			Status: status,
			SecretAccessKey: v.string(),
			CreateDate: timestamp
		})
	}),
	CreateLoginProfile: loginProfile,
	DeleteAccessKey: nothing,
	DeleteLoginProfile: nothing,
	GetAccessKeyLastUsed: v.object({
		...owner,
		AccessKeyLastUsed: v.object({
			LastUsedDate: v.exactOptional(timestamp),
			ServiceName: v.string(),
			Region: v.string()
		})
	}),
	GetLoginProfile: loginProfile,
	ListAccessKeys: v.object({
		AccessKeyMetadata: v.array(
			v.object({ ...owner, AccessKeyId: v.string(), Status: status, CreateDate: timestamp })
		),
		...cut
	}),
	// Of these Leastwise has none to list.
	ListServerCertificates: v.object({
		ServerCertificateMetadataList: v.array(
			v.object({
				Path: v.string(),
				ServerCertificateName: v.string(),
				ServerCertificateId: v.string(),
				Arn: v.string(),
				UploadDate: timestamp,
				Expiration: timestamp
			})
		),
		...cut
	}),
	ListServiceSpecificCredentials: v.object({
		ServiceSpecificCredentials: v.array(
			v.object({
				UserName: v.string(),
				Status: status,
				ServiceUserName: v.string(),
				CreateDate: timestamp,
				ServiceSpecificCredentialId: v.string(),
				ServiceName: v.string()
			})
		)
	}),
	ListSigningCertificates: v.object({
		Certificates: v.array(
			v.object({
				UserName: v.string(),
				CertificateId: v.string(),
				CertificateBody: v.string(),
				Status: status,
				UploadDate: timestamp
			})
		),
		...cut
	}),
	ListSSHPublicKeys: v.object({
		SSHPublicKeys: v.array(
			v.object({
				UserName: v.string(),
				SSHPublicKeyId: v.string(),
				Status: status,
				UploadDate: timestamp
			})
		),
		...cut
	}),
	UpdateAccessKey: nothing,
	UpdateLoginProfile: nothing
};
