from account import ACCOUNT, READ_ONLY, Test, client, policy
import csv
import io
import json
import unittest

iam = client("iam")


class CredentialReport(Test):
    def test_is_asked_for_and_read(self):
        with self.assertRaises(iam.exceptions.CredentialReportNotPresentException):
            iam.get_credential_report()
        self.assertEqual(iam.generate_credential_report()["State"], "STARTED")
        self.assertEqual(iam.generate_credential_report()["State"], "COMPLETE")
        report = iam.get_credential_report()
        self.assertEqual(report["ReportFormat"], "text/csv")
        rows = list(csv.DictReader(io.StringIO(report["Content"].decode())))
        self.assertEqual(rows[0]["user"], "<root_account>")
        self.assertEqual(rows[0]["arn"], f"arn:aws:iam::{ACCOUNT}:root")
        self.assertEqual({len(row) for row in rows}, {22})
        self.assertIn("admin", [row["user"] for row in rows])


class PasswordPolicy(Test):
    def test_is_set_read_and_deleted(self):
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.get_account_password_policy()
        iam.update_account_password_policy(
            MinimumPasswordLength=14,
            RequireSymbols=True,
            MaxPasswordAge=90,
            PasswordReusePrevention=5,
            AllowUsersToChangePassword=True,
        )
        read = iam.get_account_password_policy()["PasswordPolicy"]
        self.assertEqual(read["MinimumPasswordLength"], 14)
        self.assertTrue(read["ExpirePasswords"])
        self.assertFalse(read["RequireNumbers"])
        iam.create_user(UserName="console")
        with self.assertRaises(iam.exceptions.PasswordPolicyViolationException):
            iam.create_login_profile(UserName="console", Password="short-1")
        iam.create_login_profile(UserName="console", Password="long-enough-for-it")
        with self.refused("PasswordPolicyViolation", "reuse prevention"):
            iam.update_login_profile(UserName="console", Password="long-enough-for-it")
        iam.delete_account_password_policy()
        with self.refused("NoSuchEntity", "The Password Policy with domain name"):
            iam.get_account_password_policy()


class AccountSummary(Test):
    def test_counts_and_tells_quotas(self):
        summary = iam.get_account_summary()["SummaryMap"]
        self.assertGreater(summary["Users"], 0)
        self.assertEqual(summary["AttachedPoliciesPerRoleQuota"], 10)


class AuthorizationDetails(Test):
    def test_come_page_by_page(self):
        name = "Reports"
        trusted = json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": {
                    "Effect": "Allow",
                    "Principal": {"Service": "ec2.amazonaws.com"},
                    "Action": "sts:AssumeRole",
                },
            }
        )
        iam.create_role(RoleName=name, AssumeRolePolicyDocument=trusted)
        iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=policy("s3:*"))
        iam.create_instance_profile(InstanceProfileName=name)
        iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=name)
        paginator = iam.get_paginator("get_account_authorization_details")
        whole = paginator.paginate().build_full_result()
        paged = paginator.paginate(PaginationConfig={"PageSize": 1}).build_full_result()
        self.assertEqual(paged, whole)
        [role] = [each for each in whole["RoleDetailList"] if each["RoleName"] == name]
        self.assertEqual(role["AssumeRolePolicyDocument"], json.loads(trusted))
        self.assertEqual(role["InstanceProfileList"][0]["InstanceProfileName"], name)


class LastAccessed(Test):
    def test_tells_when_services_were_used(self):
        iam.create_user(UserName="reader")
        iam.attach_user_policy(UserName="reader", PolicyArn=READ_ONLY)
        key = iam.create_access_key(UserName="reader")["AccessKey"]
        reader = client(
            "iam",
            aws_access_key_id=key["AccessKeyId"],
            aws_secret_access_key=key["SecretAccessKey"],
        )
        reader.list_users()
        arn = f"arn:aws:iam::{ACCOUNT}:user/reader"
        job = iam.generate_service_last_accessed_details(Arn=arn, Granularity="ACTION_LEVEL")
        report = iam.get_service_last_accessed_details(JobId=job["JobId"])
        self.assertEqual(report["JobStatus"], "COMPLETED")
        [used] = report["ServicesLastAccessed"]
        self.assertEqual(used["ServiceNamespace"], "iam")
        self.assertEqual(used["LastAuthenticatedEntity"], arn)
        [action] = used["TrackedActionsLastAccessed"]
        self.assertEqual(action["ActionName"], "ListUsers")
        entities = iam.get_service_last_accessed_details_with_entities(
            JobId=job["JobId"], ServiceNamespace="iam"
        )
        self.assertEqual(entities["EntityDetailsList"][0]["EntityInfo"]["Name"], "reader")
        with self.assertRaises(reader.exceptions.ClientError):
            reader.get_service_last_accessed_details(JobId=job["JobId"])


if __name__ == "__main__":
    unittest.main()
