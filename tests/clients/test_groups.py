from account import ACCOUNT, READ_ONLY, Test, client, policy
import unittest

iam = client("iam")


class Groups(Test):
    def test_members_come_and_go(self):
        arn = iam.create_group(GroupName="Editors", Path="/maps/")["Group"]["Arn"]
        self.assertEqual(arn, f"arn:aws:iam::{ACCOUNT}:group/maps/Editors")
        for name in ("wanda", "tomas"):
            iam.create_user(UserName=name)
            iam.add_user_to_group(GroupName="Editors", UserName=name)
        pages = iam.get_paginator("get_group").paginate(
            GroupName="Editors", PaginationConfig={"PageSize": 1}
        )
        members = [user["UserName"] for page in pages for user in page["Users"]]
        self.assertEqual(members, ["tomas", "wanda"])
        groups = iam.list_groups_for_user(UserName="wanda")["Groups"]
        self.assertEqual([group["GroupName"] for group in groups], ["Editors"])
        with self.assertRaises(iam.exceptions.DeleteConflictException):
            iam.delete_group(GroupName="Editors")
        for name in ("wanda", "tomas"):
            iam.remove_user_from_group(GroupName="Editors", UserName=name)
        iam.delete_group(GroupName="Editors")
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.get_group(GroupName="Editors")

    def test_what_a_group_allows_its_members_may(self):
        jun = client("iam", "JUN")
        with self.refused("AccessDenied"):
            jun.list_users()
        iam.create_group(GroupName="Readers")
        iam.attach_group_policy(GroupName="Readers", PolicyArn=READ_ONLY)
        iam.add_user_to_group(GroupName="Readers", UserName="jun")
        self.assertTrue(jun.list_users()["Users"])
        iam.put_group_policy(
            GroupName="Readers", PolicyName="No", PolicyDocument=policy("iam:List*", "Deny")
        )
        with self.refused("AccessDenied", "with an explicit deny in an identity-based policy"):
            jun.list_users()
        self.assertEqual(iam.list_group_policies(GroupName="Readers")["PolicyNames"], ["No"])
        iam.delete_group_policy(GroupName="Readers", PolicyName="No")
        self.assertTrue(jun.list_users()["Users"])

    def test_the_account_in_one_answer(self):
        pages = iam.get_paginator("get_account_authorization_details").paginate(
            Filter=["User", "Group"], PaginationConfig={"PageSize": 2}
        )
        details = [page for page in pages]
        users = [user["UserName"] for page in details for user in page["UserDetailList"]]
        self.assertIn("admin", users)
        self.assertEqual([page["Policies"] for page in details], [[]] * len(details))


if __name__ == "__main__":
    unittest.main()
