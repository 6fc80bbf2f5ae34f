"""Clients of the account that the endpoint serves, and words for what tests do with them."""

import contextlib
import os
import subprocess
import time
import unittest
import xml.etree.ElementTree as ElementTree

import boto3
import botocore.config
import botocore.exceptions

ACCOUNT = "111122223333"
# Members that came after 2022; the boto3 that is installed may be older.
NEWER = {"GetSAMLProvider.SAMLProviderUUID"}
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
