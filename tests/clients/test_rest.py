"""What the other topics do not call."""

from account import ACCOUNT, READ_ONLY, Test, client, policy
import json
import unittest

import boto3

iam = client("iam")
TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": {
            "Effect": "Allow",
            "Principal": {"Service": "ec2.amazonaws.com"},
            "Action": "sts:AssumeRole",
        },
    }
)
TAGS = [{"Key": "team", "Value": "maps"}]


class Tags(Test):
    def check(self, kind, **named):
        getattr(iam, f"tag_{kind}")(**named, Tags=TAGS)
        self.assertEqual(getattr(iam, f"list_{kind}_tags")(**named)["Tags"], TAGS)
        getattr(iam, f"untag_{kind}")(**named, TagKeys=["team"])
        self.assertEqual(getattr(iam, f"list_{kind}_tags")(**named)["Tags"], [])

    def test_of_everything_that_has_them(self):
        iam.create_user(UserName="tagged")
        iam.create_role(RoleName="tagged", AssumeRolePolicyDocument=TRUST)
        iam.create_instance_profile(InstanceProfileName="tagged")
        arn = iam.create_policy(PolicyName="tagged", PolicyDocument=policy("s3:*"))["Policy"]["Arn"]
        device = iam.create_virtual_mfa_device(VirtualMFADeviceName="tagged")["VirtualMFADevice"]
        self.check("user", UserName="tagged")
        self.check("role", RoleName="tagged")
        self.check("instance_profile", InstanceProfileName="tagged")
        self.check("policy", PolicyArn=arn)
        self.check("mfa_device", SerialNumber=device["SerialNumber"])


class Policies(Test):
    def test_of_a_role_and_a_group(self):
        role, group = {"RoleName": "Holder"}, {"GroupName": "Holders"}
        iam.create_role(**role, AssumeRolePolicyDocument=TRUST)
        iam.create_group(**group)
        inline = {"PolicyName": "Own", "PolicyDocument": policy("s3:*")}
        iam.put_role_policy(**role, **inline)
        iam.put_group_policy(**group, **inline)
        self.assertEqual(iam.list_role_policies(**role)["PolicyNames"], ["Own"])
        self.assertEqual(iam.get_role_policy(**role, PolicyName="Own")["PolicyName"], "Own")
        self.assertEqual(iam.get_group_policy(**group, PolicyName="Own")["PolicyName"], "Own")
        iam.attach_role_policy(**role, PolicyArn=READ_ONLY)
        iam.attach_group_policy(**group, PolicyArn=READ_ONLY)
        self.assertEqual(len(iam.list_attached_role_policies(**role)["AttachedPolicies"]), 1)
        self.assertEqual(len(iam.list_attached_group_policies(**group)["AttachedPolicies"]), 1)
        iam.detach_role_policy(**role, PolicyArn=READ_ONLY)
        iam.detach_group_policy(**group, PolicyArn=READ_ONLY)
        self.assertEqual(iam.list_user_policies(UserName="jun")["PolicyNames"], [])
        iam.put_role_permissions_boundary(**role, PermissionsBoundary=READ_ONLY)
        iam.update_assume_role_policy(**role, PolicyDocument=TRUST)
        described = iam.update_role_description(**role, Description="Holds")["Role"]
        self.assertEqual(described["Description"], "Holds")
        arn = f"arn:aws:iam::{ACCOUNT}:user/admin"
        iam.get_context_keys_for_principal_policy(PolicySourceArn=arn)


class Account(Test):
    def test_its_alias(self):
        iam.create_account_alias(AccountAlias="marlow-maps")
        self.assertEqual(iam.list_account_aliases()["AccountAliases"], ["marlow-maps"])
        iam.delete_account_alias(AccountAlias="marlow-maps")

    def test_names_are_changed(self):
        iam.create_user(UserName="old")
        iam.update_user(UserName="old", NewUserName="new")
        iam.create_group(GroupName="Old")
        iam.update_group(GroupName="Old", NewGroupName="New")

    def test_credentials_come_and_go(self):
        iam.create_user(UserName="leaver")
        iam.create_login_profile(UserName="leaver", Password="Trig-Point-1936")
        iam.update_login_profile(UserName="leaver", Password="Trig-Point-1937")
        iam.attach_user_policy(
            UserName="leaver", PolicyArn="arn:aws:iam::aws:policy/IAMUserChangePassword"
        )
        key = iam.create_access_key(UserName="leaver")["AccessKey"]
        own = client(
            "iam",
            aws_access_key_id=key["AccessKeyId"],
            aws_secret_access_key=key["SecretAccessKey"],
        )
        own.change_password(OldPassword="Trig-Point-1937", NewPassword="Trig-Point-1938")
        iam.delete_access_key(UserName="leaver", AccessKeyId=key["AccessKeyId"])
        iam.delete_login_profile(UserName="leaver")

    def test_what_nobody_has_is_an_empty_list(self):
        self.assertEqual(iam.list_ssh_public_keys()["SSHPublicKeys"], [])
        self.assertEqual(iam.list_signing_certificates()["Certificates"], [])
        self.assertEqual(iam.list_service_specific_credentials()["ServiceSpecificCredentials"], [])
        self.assertEqual(iam.list_server_certificates()["ServerCertificateMetadataList"], [])


class Elsewhere(Test):
    """What is not simulated is said once, in the service's own protocol: nothing is tried again."""

    def asked(self, service, operation, **parameters):
        requests = []
        made = boto3.client(
            service,
            endpoint_url=iam.meta.endpoint_url,
            region_name="us-east-1",
            aws_access_key_id="AKIANOBODY",
            aws_secret_access_key="x",
        )
        made.meta.events.register("before-send", lambda request, **_: requests.append(request))
        name = f"{service}:{made.meta.method_to_api_mapping[operation]}"
        with self.refused("NotSimulated", f"Leastwise does not simulate {name}."):
            getattr(made, operation)(**parameters)
        self.assertEqual(len(requests), 1)

    def test_json(self):
        self.asked("organizations", "describe_organization")
        self.asked("cloudtrail", "lookup_events")
        self.asked("identitystore", "list_users", IdentityStoreId="d-1234567890")

    def test_xml(self):
        self.asked("ec2", "describe_instances")
        self.asked("rds", "describe_db_instances")

    def test_what_iam_has_and_leastwise_has_not(self):
        with self.refused("NotSimulated", "Leastwise does not simulate iam:GetServerCertificate."):
            iam.get_server_certificate(ServerCertificateName="maps")


class Regions(Test):
    def test_iam_is_signed_for_any(self):
        keys = iam._request_signer._credentials
        made = boto3.client(
            "iam",
            endpoint_url=iam.meta.endpoint_url,
            region_name="eu-central-1",
            aws_access_key_id=keys.access_key,
            aws_secret_access_key=keys.secret_key,
        )
        self.assertTrue(made.list_users()["Users"])


if __name__ == "__main__":
    unittest.main()
