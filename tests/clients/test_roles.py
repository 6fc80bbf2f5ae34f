from account import ACCOUNT, READ_ONLY, Test, client, policy
import json
import unittest

iam = client("iam")


def trust(**principal):
    return {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}],
    }


EC2 = trust(Service="ec2.amazonaws.com")


class Roles(Test):
    def test_made_found_changed_and_deleted(self):
        made = iam.create_role(
            RoleName="Tiler",
            Path="/maps/",
            AssumeRolePolicyDocument=json.dumps(EC2),
            Description="Draws tiles",
            MaxSessionDuration=7200,
            PermissionsBoundary=READ_ONLY,
            Tags=[{"Key": "Team", "Value": "maps + more"}],
        )["Role"]
        self.assertEqual(made["Arn"], f"arn:aws:iam::{ACCOUNT}:role/maps/Tiler")
        iam.get_waiter("role_exists").wait(RoleName="Tiler")
        found = iam.get_role(RoleName="tiler")["Role"]
        self.assertEqual(found["AssumeRolePolicyDocument"], EC2)
        self.assertEqual(found["Tags"], [{"Key": "Team", "Value": "maps + more"}])
        self.assertEqual(found["PermissionsBoundary"]["PermissionsBoundaryArn"], READ_ONLY)
        self.assertEqual(found["RoleLastUsed"], {})
        iam.update_role(RoleName="Tiler", MaxSessionDuration=3600)
        iam.delete_role_permissions_boundary(RoleName="Tiler")
        iam.put_role_policy(RoleName="Tiler", PolicyName="Own", PolicyDocument=policy("s3:*"))
        with self.assertRaises(iam.exceptions.DeleteConflictException):
            iam.delete_role(RoleName="Tiler")
        iam.delete_role_policy(RoleName="Tiler", PolicyName="Own")
        iam.delete_role(RoleName="Tiler")
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.get_role(RoleName="Tiler")

    def test_a_trust_policy_names_who_is_there(self):
        user = iam.create_user(UserName="ana")["User"]
        iam.create_role(
            RoleName="Guest", AssumeRolePolicyDocument=json.dumps(trust(AWS=user["Arn"]))
        )
        trusted = lambda: iam.get_role(RoleName="Guest")["Role"]["AssumeRolePolicyDocument"]
        self.assertEqual(trusted(), trust(AWS=user["Arn"]))
        iam.delete_user(UserName="ana")
        self.assertEqual(trusted(), trust(AWS=user["UserId"]))
        with self.refused(
            "MalformedPolicyDocument", f'Invalid principal in policy: "AWS":"{user["Arn"]}"'
        ):
            iam.update_assume_role_policy(
                RoleName="Guest", PolicyDocument=json.dumps(trust(AWS=user["Arn"]))
            )
        iam.delete_role(RoleName="Guest")

    def test_listed_in_pages(self):
        for number in range(5):
            iam.create_role(
                RoleName=f"listed-{number}",
                Path="/listed/",
                AssumeRolePolicyDocument=json.dumps(EC2),
            )
        pages = iam.get_paginator("list_roles").paginate(
            PathPrefix="/listed/", PaginationConfig={"PageSize": 2}
        )
        names = [role["RoleName"] for page in pages for role in page["Roles"]]
        self.assertEqual(names, [f"listed-{number}" for number in range(5)])

    def test_an_instance_profile_holds_a_role(self):
        iam.create_role(RoleName="Server", AssumeRolePolicyDocument=json.dumps(EC2))
        iam.create_instance_profile(InstanceProfileName="Server")
        iam.get_waiter("instance_profile_exists").wait(InstanceProfileName="Server")
        both = {"InstanceProfileName": "Server", "RoleName": "Server"}
        iam.add_role_to_instance_profile(**both)
        with self.assertRaises(iam.exceptions.LimitExceededException):
            iam.add_role_to_instance_profile(**both)
        for profiles in (
            iam.list_instance_profiles()["InstanceProfiles"],
            iam.list_instance_profiles_for_role(RoleName="Server")["InstanceProfiles"],
        ):
            self.assertEqual(profiles[0]["Roles"][0]["AssumeRolePolicyDocument"], EC2)
        with self.assertRaises(iam.exceptions.DeleteConflictException):
            iam.delete_role(RoleName="Server")
        iam.remove_role_from_instance_profile(**both)
        iam.delete_instance_profile(InstanceProfileName="Server")
        iam.delete_role(RoleName="Server")

    def test_a_service_linked_role_is_its_services(self):
        service = "access-analyzer.amazonaws.com"
        name = iam.create_service_linked_role(AWSServiceName=service)["Role"]["RoleName"]
        self.assertEqual(name, "AWSServiceRoleForAccessAnalyzer")
        with self.assertRaises(iam.exceptions.InvalidInputException):
            iam.create_service_linked_role(AWSServiceName=service)
        with self.assertRaises(iam.exceptions.UnmodifiableEntityException):
            iam.attach_role_policy(RoleName=name, PolicyArn=READ_ONLY)
        task = iam.delete_service_linked_role(RoleName=name)["DeletionTaskId"]
        status = iam.get_service_linked_role_deletion_status(DeletionTaskId=task)["Status"]
        self.assertEqual(status, "SUCCEEDED")


if __name__ == "__main__":
    unittest.main()
