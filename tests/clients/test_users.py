from account import ACCOUNT, Test, client
import datetime
import unittest

iam = client("iam")


class Users(Test):
    def test_is_made_found_and_deleted(self):
        made = iam.create_user(UserName="ana", Path="/maps/")["User"]
        self.assertEqual(made["Arn"], f"arn:aws:iam::{ACCOUNT}:user/maps/ana")
        self.assertRegex(made["UserId"], "^AIDA[A-Z2-7]{17}$")
        age = datetime.datetime.now(datetime.timezone.utc) - made["CreateDate"]
        self.assertLess(abs(age.total_seconds()), 60)
        iam.get_waiter("user_exists").wait(UserName="ana")
        self.assertEqual(iam.get_user(UserName="ANA")["User"], made)
        iam.delete_user(UserName="ana")
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.get_user(UserName="ana")

    def test_without_a_name_it_is_about_the_caller(self):
        self.assertEqual(iam.get_user()["User"]["UserName"], "admin")

    def test_many_come_page_by_page(self):
        names = [f"crowd-{number:02}" for number in range(23)]
        for name in names:
            iam.create_user(UserName=name, Path="/crowd/")
        pages = list(
            iam.get_paginator("list_users").paginate(
                PathPrefix="/crowd/", PaginationConfig={"PageSize": 10}
            )
        )
        self.assertEqual([len(page["Users"]) for page in pages], [10, 10, 3])
        self.assertEqual([user["UserName"] for page in pages for user in page["Users"]], names)
        self.assertEqual([page["IsTruncated"] for page in pages], [True, True, False])
        for name in names:
            iam.delete_user(UserName=name)

    def test_access_keys(self):
        iam.create_user(UserName="keys")
        key = iam.create_access_key(UserName="keys")["AccessKey"]
        self.assertEqual(len(key["SecretAccessKey"]), 40)
        own = dict(
            aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"]
        )
        arn = client("sts", **own).get_caller_identity()["Arn"]
        self.assertEqual(arn, f"arn:aws:iam::{ACCOUNT}:user/keys")
        used = iam.get_access_key_last_used(AccessKeyId=key["AccessKeyId"])
        self.assertEqual(used["AccessKeyLastUsed"]["ServiceName"], "sts")
        iam.create_access_key(UserName="keys")
        with self.assertRaises(iam.exceptions.LimitExceededException):
            iam.create_access_key(UserName="keys")
        with self.assertRaises(iam.exceptions.DeleteConflictException):
            iam.delete_user(UserName="keys")
        iam.update_access_key(UserName="keys", AccessKeyId=key["AccessKeyId"], Status="Inactive")
        with self.refused("InvalidClientTokenId", "The security token included in the request"):
            client("sts", **own).get_caller_identity()

    def test_console_passwords(self):
        iam.create_user(UserName="console")
        iam.create_login_profile(UserName="console", Password="Trig-Point-1936")
        profile = iam.get_login_profile(UserName="console")["LoginProfile"]
        self.assertFalse(profile["PasswordResetRequired"])
        with self.assertRaises(iam.exceptions.PasswordPolicyViolationException):
            iam.update_login_profile(UserName="console", Password="short")
        with self.assertRaises(iam.exceptions.EntityAlreadyExistsException):
            iam.create_login_profile(UserName="console", Password="Trig-Point-1936")

    def test_names_beyond_what_is_allowed(self):
        with self.refused("ValidationError", "The specified value for userName is invalid"):
            iam.create_user(UserName="a b")
        with self.refused("NoSuchEntity", "The user with name nobody cannot be found."):
            iam.get_user(UserName="nobody")
        with self.assertRaises(iam.exceptions.EntityAlreadyExistsException):
            iam.create_user(UserName="ADMIN")


class Callers(Test):
    def test_who_has_no_permission_is_told_as_by_aws(self):
        arn = f"arn:aws:iam::{ACCOUNT}:user"
        with self.refused(
            "AccessDenied",
            f"User: {arn}/jun is not authorized to perform: iam:CreateUser on resource: "
            f"{arn}/ana because no identity-based policy allows the iam:CreateUser action",
        ):
            client("iam", "JUN").create_user(UserName="ana")

    def test_a_wrong_secret_an_unknown_key_and_none(self):
        key = client("iam")._request_signer._credentials.access_key
        with self.refused("SignatureDoesNotMatch", "Check your AWS Secret Access Key"):
            client("iam", aws_access_key_id=key, aws_secret_access_key="x").list_users()
        with self.refused("InvalidClientTokenId"):
            client("iam", aws_access_key_id="AKIANOBODY", aws_secret_access_key="x").list_users()

    def test_root(self):
        root = client("sts", "ROOT").get_caller_identity()
        self.assertEqual(root["Arn"], f"arn:aws:iam::{ACCOUNT}:root")

    def test_a_presigned_url(self):
        import urllib.request

        url = client("sts").generate_presigned_url("get_caller_identity", HttpMethod="GET")
        with urllib.request.urlopen(url) as answer:
            self.assertIn(b"user/admin</Arn>", answer.read())


if __name__ == "__main__":
    unittest.main()
