from account import ACCOUNT, READ_ONLY, Test, assign_phone, client, codes, policy, with_credentials
import base64
import json
import time
import unittest

import botocore

iam = client("iam")
sts = client("sts")


def trust(principal, action="sts:AssumeRole", condition=None):
    statement = {"Effect": "Allow", "Principal": principal, "Action": action}
    if condition:
        statement["Condition"] = condition
    return json.dumps({"Version": "2012-10-17", "Statement": statement})


def role(name, document, **more):
    made = iam.create_role(RoleName=name, AssumeRolePolicyDocument=document, **more)["Role"]
    iam.attach_role_policy(RoleName=name, PolicyArn=READ_ONLY)
    return made["Arn"]


OURS = {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}


class Sts(Test):
    def test_a_role_is_assumed_and_its_credentials_are_used(self):
        arn = role("Editor", trust(OURS))
        assumed = sts.assume_role(RoleArn=arn, RoleSessionName="tour")
        session = f"arn:aws:sts::{ACCOUNT}:assumed-role/Editor/tour"
        self.assertEqual(assumed["AssumedRoleUser"]["Arn"], session)
        mine = with_credentials("sts", assumed["Credentials"]).get_caller_identity()
        self.assertEqual(mine["Arn"], session)
        editor = with_credentials("iam", assumed["Credentials"])
        self.assertTrue(editor.list_users()["Users"])
        with self.refused("AccessDenied", f"User: {session} is not authorized to perform: iam:CreateUser"):
            editor.create_user(UserName="ana")
        self.assertIn("LastUsedDate", iam.get_role(RoleName="Editor")["Role"]["RoleLastUsed"])
        with self.refused("InvalidClientTokenId"):
            with_credentials("iam", {**assumed["Credentials"], "SessionToken": "another"}).list_users()

    def test_the_session_is_limited_by_what_is_passed(self):
        arn = role("Limited", trust(OURS))
        given = {"RoleArn": arn, "RoleSessionName": "tour"}
        assumed = sts.assume_role(
            **given, Policy=policy("iam:ListUsers"), PolicyArns=[{"arn": READ_ONLY}], DurationSeconds=900
        )
        self.assertGreater(assumed["PackedPolicySize"], 0)
        with_credentials("iam", assumed["Credentials"]).list_groups()
        with self.assertRaises(sts.exceptions.MalformedPolicyDocumentException):
            sts.assume_role(**given, Policy="{")
        with self.assertRaises(sts.exceptions.PackedPolicyTooLargeException):
            sts.assume_role(**given, Policy=policy("iam:ListUsers" + "s" * 2048))
        with self.refused("ValidationError", "exceeds the MaxSessionDuration set for this role"):
            sts.assume_role(**given, DurationSeconds=7200)

    def test_tags_and_source_identity_stay_through_a_chain(self):
        steps = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]
        first = role("First", trust(OURS, steps))
        second = role("Second", trust({"AWS": first}, steps))
        assumed = sts.assume_role(
            RoleArn=first,
            RoleSessionName="one",
            Tags=[{"Key": "Team", "Value": "maps"}],
            TransitiveTagKeys=["Team"],
            SourceIdentity="priya",
        )
        chained = with_credentials("sts", assumed["Credentials"])
        asking = {"RoleArn": second, "RoleSessionName": "two"}
        self.assertEqual(chained.assume_role(**asking)["SourceIdentity"], "priya")
        with self.refused("InvalidParameterValue", "conflicts with a transitive tag key"):
            chained.assume_role(**asking, Tags=[{"Key": "team", "Value": "sales"}])

    def test_a_role_may_ask_for_mfa(self):
        iam.create_user(UserName="careful")
        key = iam.create_access_key(UserName="careful")["AccessKey"]
        serial, seed = assign_phone(iam, "careful")
        condition = {"Bool": {"aws:MultiFactorAuthPresent": "true"}}
        user = {"AWS": f"arn:aws:iam::{ACCOUNT}:user/careful"}
        arn = role("Careful", trust(user, condition=condition))
        careful = client(
            "sts",
            aws_access_key_id=key["AccessKeyId"],
            aws_secret_access_key=key["SecretAccessKey"],
        )
        asking = {"RoleArn": arn, "RoleSessionName": "tour"}
        with self.refused("AccessDenied", "not authorized to perform: sts:AssumeRole"):
            careful.assume_role(**asking)
        # The present code was used up when the phone was assigned.
        (code,) = codes(seed, 30)
        careful.assume_role(**asking, SerialNumber=serial, TokenCode=code)
        with self.refused("AccessDenied", "invalid MFA one time pass code"):
            careful.get_session_token(SerialNumber=serial, TokenCode=code)

    def test_a_session_token_calls_iam_only_with_mfa(self):
        credentials = sts.get_session_token(DurationSeconds=900)["Credentials"]
        identity = with_credentials("sts", credentials).get_caller_identity()
        self.assertEqual(identity["Arn"], f"arn:aws:iam::{ACCOUNT}:user/admin")
        with self.refused("InvalidClientTokenId"):
            with_credentials("iam", credentials).list_users()
        with self.refused("AccessDenied", "Cannot call GetSessionToken with session credentials"):
            with_credentials("sts", credentials).get_session_token()

    def test_a_federated_user_has_a_name(self):
        federated = sts.get_federation_token(Name="guest", Policy=policy("sts:*"))
        arn = f"arn:aws:sts::{ACCOUNT}:federated-user/guest"
        self.assertEqual(federated["FederatedUser"]["Arn"], arn)
        identity = with_credentials("sts", federated["Credentials"]).get_caller_identity()
        self.assertEqual(identity["Arn"], arn)

    def test_a_web_identity_needs_no_signature(self):
        provider = iam.create_open_id_connect_provider(
            Url="https://id.marlowmaps.example",
            ClientIDList=["maps"],
            ThumbprintList=["0" * 40],  # older boto3 does not do without
        )["OpenIDConnectProviderArn"]
        arn = role("Web", trust({"Federated": provider}, "sts:AssumeRoleWithWebIdentity"))
        unsigned = client("sts")
        unsigned.meta.events.register("choose-signer.sts", lambda **_: botocore.UNSIGNED)

        def assume(**claims):
            usual = {"iss": "https://id.marlowmaps.example", "sub": "dana", "aud": "maps"}
            body = json.dumps({**usual, "exp": int(time.time()) + 300, **claims}).encode()
            part = base64.urlsafe_b64encode(body).decode().rstrip("=")
            return unsigned.assume_role_with_web_identity(
                RoleArn=arn, RoleSessionName="dana", WebIdentityToken=f"e30.{part}.nobody"
            )

        assumed = assume()
        self.assertEqual(assumed["SubjectFromWebIdentityToken"], "dana")
        with_credentials("iam", assumed["Credentials"]).list_users()
        with self.assertRaises(unsigned.exceptions.InvalidIdentityTokenException):
            assume(aud="another")
        with self.assertRaises(unsigned.exceptions.ExpiredTokenException):
            assume(exp=1)

    def test_messages_and_keys(self):
        with self.assertRaises(sts.exceptions.InvalidAuthorizationMessageException):
            sts.decode_authorization_message(EncodedMessage="nothing")
        key = iam.list_access_keys(UserName="jun")["AccessKeyMetadata"][0]["AccessKeyId"]
        self.assertEqual(sts.get_access_key_info(AccessKeyId=key)["Account"], ACCOUNT)


if __name__ == "__main__":
    unittest.main()
