from account import ACCOUNT, Test, client, policy
import json
import unittest

iam = client("iam")

SECURE = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Action": "s3:Get*",
                "Resource": "arn:aws:s3:::tiles/*",
                "Condition": {"Bool": {"aws:SecureTransport": "true"}},
            }
        ],
    }
)
TILE, LEGEND = "arn:aws:s3:::tiles/1.png", "arn:aws:s3:::legends/1.png"


class Simulation(Test):
    def test_policies_that_are_passed(self):
        given = {"PolicyInputList": [SECURE], "ActionNames": ["s3:GetObject"]}
        asked = iam.get_context_keys_for_custom_policy(PolicyInputList=[SECURE])
        self.assertEqual(asked["ContextKeyNames"], ["aws:SecureTransport"])
        (result,) = iam.simulate_custom_policy(**given)["EvaluationResults"]
        self.assertEqual(result["EvalDecision"], "implicitDeny")
        self.assertEqual(result["MissingContextValues"], asked["ContextKeyNames"])

        entry = {
            "ContextKeyName": "aws:SecureTransport",
            "ContextKeyType": "boolean",
            "ContextKeyValues": ["true"],
        }
        (result,) = iam.simulate_custom_policy(
            **given, ResourceArns=[TILE, LEGEND], ContextEntries=[entry]
        )["EvaluationResults"]
        self.assertEqual(
            [each["EvalResourceDecision"] for each in result["ResourceSpecificResults"]],
            ["allowed", "implicitDeny"],
        )
        (matched,) = result["ResourceSpecificResults"][0]["MatchedStatements"]
        self.assertEqual(matched["SourcePolicyId"], "PolicyInputList.1")
        self.assertEqual(matched["StartPosition"], {"Line": 1, "Column": 41})

    def test_policies_of_a_user_across_accounts(self):
        arn = f"arn:aws:iam::{ACCOUNT}:user/jun"
        iam.put_user_policy(UserName="jun", PolicyName="Tiles", PolicyDocument=policy("s3:Get*"))
        bucket = {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Principal": {"AWS": arn},
                    "Action": "s3:GetObject",
                    "Resource": "arn:aws:s3:::tiles/*",
                }
            ],
        }
        (result,) = iam.simulate_principal_policy(
            PolicySourceArn=arn,
            ActionNames=["s3:GetObject"],
            ResourceArns=[TILE],
            ResourcePolicy=json.dumps(bucket),
            ResourceOwner="arn:aws:iam::444455556666:root",
            PermissionsBoundaryPolicyInputList=[policy("*")],
        )["EvaluationResults"]
        self.assertEqual(result["EvalDecision"], "allowed")
        self.assertEqual(set(result["EvalDecisionDetails"].values()), {"allowed"})
        self.assertTrue(
            result["PermissionsBoundaryDecisionDetail"]["AllowedByPermissionsBoundary"]
        )
        pages = iam.get_paginator("simulate_principal_policy").paginate(
            PolicySourceArn=arn,
            ActionNames=["s3:GetObject", "s3:PutObject", "sqs:SendMessage"],
            PaginationConfig={"PageSize": 2},
        )
        decisions = [each["EvalDecision"] for page in pages for each in page["EvaluationResults"]]
        self.assertEqual(decisions, ["allowed", "implicitDeny", "implicitDeny"])
        granting = iam.list_policies_granting_service_access(Arn=arn, ServiceNamespaces=["s3"])
        (entry,) = granting["PoliciesGrantingServiceAccess"]
        self.assertEqual([each["PolicyName"] for each in entry["Policies"]], ["Tiles"])
        iam.delete_user_policy(UserName="jun", PolicyName="Tiles")

    def test_what_cannot_be_simulated(self):
        with self.assertRaises(iam.exceptions.InvalidInputException):
            iam.simulate_custom_policy(PolicyInputList=["{"], ActionNames=["s3:GetObject"])
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.simulate_principal_policy(
                PolicySourceArn=f"arn:aws:iam::{ACCOUNT}:user/nobody", ActionNames=["s3:GetObject"]
            )


if __name__ == "__main__":
    unittest.main()
