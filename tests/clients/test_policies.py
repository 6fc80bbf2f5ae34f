from account import ACCOUNT, READ_ONLY, Test, client, policy
import json
import unittest

iam = client("iam")


class Policies(Test):
    def test_versions(self):
        made = iam.create_policy(
            PolicyName="Maps", PolicyDocument=policy("s3:Get*"), Description="Reads maps & more"
        )["Policy"]
        arn = made["Arn"]
        self.assertEqual(arn, f"arn:aws:iam::{ACCOUNT}:policy/Maps")
        iam.get_waiter("policy_exists").wait(PolicyArn=arn)
        self.assertEqual(iam.get_policy(PolicyArn=arn)["Policy"]["Description"], "Reads maps & more")
        for number in range(2, 6):
            version = iam.create_policy_version(
                PolicyArn=arn, PolicyDocument=policy(f"s3:List{number}*"), SetAsDefault=number == 3
            )
            self.assertEqual(version["PolicyVersion"]["VersionId"], f"v{number}")
        with self.assertRaises(iam.exceptions.LimitExceededException):
            iam.create_policy_version(PolicyArn=arn, PolicyDocument=policy("s3:*"))
        pages = iam.get_paginator("list_policy_versions").paginate(
            PolicyArn=arn, PaginationConfig={"PageSize": 2}
        )
        versions = [version for page in pages for version in page["Versions"]]
        self.assertEqual(
            [version["VersionId"] for version in versions], ["v5", "v4", "v3", "v2", "v1"]
        )
        self.assertEqual(
            [version["VersionId"] for version in versions if version["IsDefaultVersion"]], ["v3"]
        )
        document = iam.get_policy_version(PolicyArn=arn, VersionId="v3")["PolicyVersion"]["Document"]
        self.assertEqual(document, json.loads(policy("s3:List3*")))
        with self.assertRaises(iam.exceptions.DeleteConflictException):
            iam.delete_policy_version(PolicyArn=arn, VersionId="v3")
        iam.set_default_policy_version(PolicyArn=arn, VersionId="v1")
        for number in range(2, 6):
            iam.delete_policy_version(PolicyArn=arn, VersionId=f"v{number}")
        iam.delete_policy(PolicyArn=arn)
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.get_policy(PolicyArn=arn)

    def test_attached_listed_and_detached(self):
        arn = iam.create_policy(PolicyName="Used", PolicyDocument=policy("s3:*"))["Policy"]["Arn"]
        iam.attach_user_policy(UserName="jun", PolicyArn=arn)
        iam.attach_user_policy(UserName="jun", PolicyArn=READ_ONLY)
        pages = iam.get_paginator("list_attached_user_policies").paginate(
            UserName="jun", PaginationConfig={"PageSize": 1}
        )
        names = [each["PolicyName"] for page in pages for each in page["AttachedPolicies"]]
        self.assertEqual(sorted(names), ["IAMReadOnlyAccess", "Used"])
        users = iam.list_entities_for_policy(PolicyArn=arn)["PolicyUsers"]
        self.assertEqual([user["UserName"] for user in users], ["jun"])
        self.assertEqual(iam.get_policy(PolicyArn=arn)["Policy"]["AttachmentCount"], 1)
        with self.assertRaises(iam.exceptions.DeleteConflictException):
            iam.delete_policy(PolicyArn=arn)
        for each in (arn, READ_ONLY):
            iam.detach_user_policy(UserName="jun", PolicyArn=each)
        iam.delete_policy(PolicyArn=arn)

    def test_aws_managed_ones_come_page_by_page(self):
        paginator = iam.get_paginator("list_policies")
        few = paginator.paginate(Scope="AWS", PaginationConfig={"PageSize": 10})
        names = [policy["PolicyName"] for page in few for policy in page["Policies"]]
        self.assertGreater(len(names), 30)
        self.assertEqual(len(names), len(set(names)))
        whole = iam.list_policies(Scope="AWS")["Policies"]
        self.assertEqual([policy["PolicyName"] for policy in whole], names)

    def test_inline_documents_come_back_as_they_were(self):
        text = json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": {
                    "Sid": "Odd",
                    "Effect": "Allow",
                    "Action": ["s3:Get*"],
                    "Resource": "arn:aws:s3:::maps/${aws:username}/*",
                    "Condition": {"StringLike": {"aws:UserAgent": ["<&\">'+ %20", "é"]}},
                },
            }
        )
        iam.put_user_policy(UserName="jun", PolicyName="Odd+=,.@-", PolicyDocument=text)
        back = iam.get_user_policy(UserName="jun", PolicyName="Odd+=,.@-")["PolicyDocument"]
        self.assertEqual(back, json.loads(text))
        iam.delete_user_policy(UserName="jun", PolicyName="Odd+=,.@-")

    def test_documents_that_are_none(self):
        with self.assertRaises(iam.exceptions.MalformedPolicyDocumentException):
            iam.create_policy(PolicyName="Broken", PolicyDocument='{"Statement":')
        with self.assertRaises(iam.exceptions.MalformedPolicyDocumentException):
            iam.put_user_policy(UserName="jun", PolicyName="Broken", PolicyDocument=policy("frob"))

    def test_permissions_boundary(self):
        iam.put_user_permissions_boundary(UserName="jun", PermissionsBoundary=READ_ONLY)
        user = iam.get_user(UserName="jun")["User"]
        self.assertEqual(user["PermissionsBoundary"]["PermissionsBoundaryArn"], READ_ONLY)
        iam.delete_user_permissions_boundary(UserName="jun")


if __name__ == "__main__":
    unittest.main()
