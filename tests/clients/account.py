"""Clients of the account that the endpoint serves, and words for what tests do with them."""

import contextlib
import os
import subprocess
import time
import unittest
import xml.etree.ElementTree as ElementTree

import boto3
import botocore
import botocore.config
import botocore.exceptions

ACCOUNT = "111122223333"
# Members that came after 2022; the boto3 that is installed may be older.
NEWER = {
    "GetSAMLProvider.SAMLProviderUUID",
    "ListBuckets.Buckets.BucketArn",
    "ListBuckets.Buckets.BucketRegion",
    "ListBuckets.ContinuationToken",
    "ListBuckets.Prefix",
}
READ_ONLY = "arn:aws:iam::aws:policy/IAMReadOnlyAccess"


def policy(action, effect="Allow"):
    return (
        '{"Version": "2012-10-17", "Statement": '
        f'{{"Effect": "{effect}", "Action": "{action}", "Resource": "*"}}}}'
    )


def client(service, who="ADMIN", **credentials):
    """A boto3 client for one of the keys the endpoint was given, or for other credentials."""
    keys = credentials or {
        "aws_access_key_id": os.environ[f"{who}_KEY_ID"],
        "aws_secret_access_key": os.environ[f"{who}_SECRET"],
    }
    made = boto3.client(
        service,
        endpoint_url=os.environ["ENDPOINT"],
        region_name="us-east-1",
        config=botocore.config.Config(retries={"max_attempts": 0}),
        **keys,
    )
    made.meta.events.register("after-call", only_what_aws_answers)
    return made


def of_s3(service="s3", who="ADMIN", **configuration):
    """A client of S3 for one of the keys, or for nobody's."""
    keys = {
        "aws_access_key_id": os.environ[f"{who}_KEY_ID"],
        "aws_secret_access_key": os.environ[f"{who}_SECRET"],
    } if who else {}
    if not who:
        configuration["signature_version"] = botocore.UNSIGNED
    made = boto3.client(
        service,
        endpoint_url=os.environ["ENDPOINT"],
        region_name="us-east-1",
        config=botocore.config.Config(retries={"max_attempts": 0}, **configuration),
        **keys,
    )
    made.meta.events.register("after-call", only_elements_of_s3)
    return made


def with_credentials(service, credentials):
    """A client for what AssumeRole and its kin answer."""
    return client(
        service,
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretAccessKey"],
        aws_session_token=credentials["SessionToken"],
    )


def only_what_aws_answers(http_response, model, **_):
    """boto3 leaves out what it does not know; here that is a mistake."""
    if http_response.status_code != 200:
        return
    root = ElementTree.fromstring(http_response.content)
    name = model.name
    result = root.find("{*}" + f"{name}Result")
    with open(os.environ["ANSWERED"], "a") as answered:
        answered.write(f"{model.service_model.service_name}:{name}\n")
    if model.output_shape is None:
        assert result is None or len(result) == 0, f"{name} has no result"
    else:
        assert result is not None, f"{name} has a result"
        check(result, model.output_shape, name)


def only_elements_of_s3(http_response, model, **_):
    """The same of S3, whose answers are headers, bytes or XML without a wrapper."""
    if http_response.status_code >= 300:
        return
    with open(os.environ["ANSWERED"], "a") as answered:
        answered.write(f"{model.service_model.service_name}:{model.name}\n")
    shape = model.output_shape
    if shape is None or shape.serialization.get("payload") == "Body" or not http_response.content:
        return
    if not http_response.content.startswith(b"<"):
        return
    payload = shape.serialization.get("payload")
    check_s3(
        ElementTree.fromstring(http_response.content),
        shape.members[payload] if payload else shape,
        model.name,
    )


def check_s3(element, shape, place):
    if shape.type_name == "structure":
        known = {}
        for name, member in shape.members.items():
            flat = member.type_name == "list" and member.serialization.get("flattened")
            inner = member.member.serialization.get("name") if flat else None
            known[inner or member.serialization.get("name", name)] = member
        for child in element:
            name = local(child)
            if f"{place}.{name}" in NEWER and name not in known:
                continue
            assert name in known, f"{place}: AWS does not answer {name}"
            member = known[name]
            flat = member.type_name == "list" and member.serialization.get("flattened")
            check_s3(child, member.member if flat else member, f"{place}.{name}")
    elif shape.type_name == "list":
        for child in element:
            expected = shape.member.serialization.get("name", "member")
            assert local(child) == expected, f"{place}: {expected}, not {local(child)}"
            check_s3(child, shape.member, place)


def check(element, shape, place):
    if shape.type_name == "structure":
        for child in element:
            name = local(child)
            if f"{place}.{name}" in NEWER and name not in shape.members:
                continue
            assert name in shape.members, f"{place}: AWS does not answer {name}"
            check(child, shape.members[name], f"{place}.{name}")
        given = [local(child) for child in element if local(child) in shape.members]
        in_order = [name for name in shape.members if name in given]
        assert given == in_order, f"{place}: AWS answers {in_order} in this order, not {given}"
        for name in shape.required_members:
            assert any(local(child) == name for child in element), f"{place}: {name} is missing"
    elif shape.type_name == "list":
        for child in element:
            assert local(child) == "member", f"{place}: a list has members, not {local(child)}"
            check(child, shape.member, place)
    elif shape.type_name == "map":
        for child in element:
            assert [local(part) for part in child] == ["key", "value"], f"{place}: no map"
    else:
        assert len(element) == 0, f"{place}: should be a text"


def local(element):
    return element.tag.rpartition("}")[2]


def codes(seed, *seconds):
    """The codes of the device with this seed, so many seconds from now, from oathtool."""
    now = time.time()
    moments = [time.gmtime(now + offset) for offset in seconds]
    return [
        subprocess.run(
            ["oathtool", "--totp", "--base32", time.strftime("--now=%F %T UTC", moment), seed],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for moment in moments
    ]


def assign_phone(iam, user):
    """Gives a user a virtual MFA device; its serial number and seed."""
    device = iam.create_virtual_mfa_device(VirtualMFADeviceName=f"{user}-phone")["VirtualMFADevice"]
    serial, seed = device["SerialNumber"], device["Base32StringSeed"].decode()
    first, second = codes(seed, -30, 0)
    iam.enable_mfa_device(
        UserName=user, SerialNumber=serial, AuthenticationCode1=first, AuthenticationCode2=second
    )
    return serial, seed


class Test(unittest.TestCase):
    @contextlib.contextmanager
    def refused(self, code, message=""):
        """AWS's error code, and a piece of its message."""
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            yield
        error = caught.exception.response["Error"]
        self.assertEqual(error["Code"], code, error["Message"])
        self.assertIn(message, error["Message"])
