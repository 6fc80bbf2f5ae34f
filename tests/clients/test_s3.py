"""S3 as boto3 calls it: who may do what, in AWS's words."""

import contextlib
import hashlib
import http.client
import json
import os
import unittest
import urllib.error
import urllib.parse
import urllib.request

import boto3
import botocore.auth
import botocore.awsrequest
import botocore.config
import botocore.credentials
import botocore.exceptions

from account import ACCOUNT, Test, client, codes, of_s3

iam = client("iam")
# By AWS's model MFA devices are assigned to users; root leaves the name out.
iam_of_root = boto3.client(
    "iam",
    endpoint_url=os.environ["ENDPOINT"],
    region_name="us-east-1",
    aws_access_key_id=os.environ["ROOT_KEY_ID"],
    aws_secret_access_key=os.environ["ROOT_SECRET"],
    config=botocore.config.Config(parameter_validation=False),
)
admin = of_s3()
root = of_s3(who="ROOT")
jun = of_s3(who="JUN")
nobody = of_s3(who=None)
JUN = f"arn:aws:iam::{ACCOUNT}:user/jun"
OK = "ok"


def statement(effect, action, resource, **more):
    return {"Effect": effect, "Action": action, "Resource": resource, **more}


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def denied(action, arn, why="because no identity-based policy allows"):
    after = f" the s3:{action} action" if why.startswith("because") else ""
    message = f'User: {JUN} is not authorized to perform: s3:{action} on resource: "{arn}" {why}{after}'
    return f"AccessDenied: {message}"


def outcome(s3, operation, **parameters):
    """`ok`, or code and message."""
    try:
        getattr(s3, operation)(**parameters)
    except botocore.exceptions.ClientError as error:
        return "{Code}: {Message}".format(**error.response["Error"])
    return OK


@contextlib.contextmanager
def jun_may(*statements):
    iam.put_user_policy(UserName="jun", PolicyName="own", PolicyDocument=document(*statements))
    yield
    iam.delete_user_policy(UserName="jun", PolicyName="own")


def bucket_with(name, *keys):
    admin.create_bucket(Bucket=name)
    for key in keys:
        admin.put_object(Bucket=name, Key=key, Body=f"about {key}")
    return name


def at_one_host(request, **_):
    """boto3 puts the account before the host, and no name server knows it there."""
    request.url = request.url.replace(f"//{ACCOUNT}.", "//")


class Cases(Test):
    """Each case: who, what, with what, and what it comes to."""

    def check(self, *cases):
        for number, (s3, operation, parameters, expected) in enumerate(cases):
            with self.subTest(number=number, operation=operation, **parameters):
                self.assertEqual(outcome(s3, operation, **parameters), expected)

    def test_who_has_nothing_is_told_what_is_missing(self):
        bucket = bucket_with("plain-maps", "north.txt", "dir/south.txt")
        arn = f"arn:aws:s3:::{bucket}"
        at = {"Bucket": bucket}
        north = {**at, "Key": "north.txt"}
        many = {"Delete": {"Objects": [{"Key": "north.txt"}]}}
        self.check(
            (jun, "list_buckets", {}, "AccessDenied: User: " + JUN + " is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action"),
            (jun, "create_bucket", {"Bucket": "new-maps"}, denied("CreateBucket", "arn:aws:s3:::new-maps")),
            (jun, "delete_bucket", at, denied("DeleteBucket", arn)),
            (jun, "head_bucket", at, "403: Forbidden"),
            (jun, "get_bucket_location", at, denied("GetBucketLocation", arn)),
            (jun, "list_objects_v2", at, denied("ListBucket", arn)),
            (jun, "list_objects", at, denied("ListBucket", arn)),
            (jun, "list_object_versions", at, denied("ListBucketVersions", arn)),
            (jun, "get_object", north, denied("GetObject", f"{arn}/north.txt")),
            (jun, "head_object", north, "403: Forbidden"),
            (jun, "put_object", {**north, "Body": b"x"}, denied("PutObject", f"{arn}/north.txt")),
            (jun, "delete_object", north, denied("DeleteObject", f"{arn}/north.txt")),
            (jun, "copy_object", {**at, "Key": "c", "CopySource": f"{bucket}/north.txt"}, denied("PutObject", f"{arn}/c")),
            (jun, "get_bucket_policy", at, denied("GetBucketPolicy", arn)),
            (jun, "put_bucket_policy", {**at, "Policy": "{}"}, denied("PutBucketPolicy", arn)),
            (jun, "get_bucket_acl", at, denied("GetBucketAcl", arn)),
            (jun, "get_bucket_versioning", at, denied("GetBucketVersioning", arn)),
            (jun, "get_public_access_block", at, denied("GetBucketPublicAccessBlock", arn)),
            (jun, "delete_public_access_block", at, denied("PutBucketPublicAccessBlock", arn)),
            (jun, "get_bucket_tagging", at, denied("GetBucketTagging", arn)),
            (jun, "get_object_tagging", north, denied("GetObjectTagging", f"{arn}/north.txt")),
            (jun, "get_object", {**north, "VersionId": "null"}, denied("GetObjectVersion", f"{arn}/north.txt")),
        )
        [error] = jun.delete_objects(**at, **many)["Errors"]
        self.assertEqual(f"{error['Code']}: {error['Message']}", denied("DeleteObject", f"{arn}/north.txt"))

    def test_who_may_is_let(self):
        bucket = bucket_with("let-maps", "north.txt", "home/jun/plan.txt", "home/ana/plan.txt")
        arn = f"arn:aws:s3:::{bucket}"
        at = {"Bucket": bucket}
        north = {**at, "Key": "north.txt"}
        own = {"StringLike": {"s3:prefix": ["home/${aws:username}/*"]}}
        with jun_may(
            statement("Allow", "s3:ListBucket", arn, Condition=own),
            statement("Allow", ["s3:GetObject", "s3:PutObject"], arn + "/home/${aws:username}/*"),
        ):
            self.check(
                (jun, "get_object", {**at, "Key": "home/jun/plan.txt"}, OK),
                (jun, "head_object", {**at, "Key": "home/jun/plan.txt"}, OK),
                (jun, "put_object", {**at, "Key": "home/jun/new.txt", "Body": b"new"}, OK),
                (jun, "get_object", {**at, "Key": "home/ana/plan.txt"}, denied("GetObject", f"{arn}/home/ana/plan.txt")),
                (jun, "get_object", {**at, "Key": "home/jun/none.txt"}, denied("ListBucket", arn)),
                (jun, "head_object", {**at, "Key": "home/jun/none.txt"}, "403: Forbidden"),
                (jun, "list_objects_v2", {**at, "Prefix": "home/jun/"}, OK),
                (jun, "list_objects_v2", {**at, "Prefix": "home/ana/"}, denied("ListBucket", arn)),
                (jun, "list_objects_v2", at, denied("ListBucket", arn)),
                (jun, "delete_object", {**at, "Key": "home/jun/plan.txt"}, denied("DeleteObject", f"{arn}/home/jun/plan.txt")),
            )
        with jun_may(statement("Allow", ["s3:GetObject", "s3:ListBucket"], "*")):
            self.check(
                (jun, "get_object", {**at, "Key": "none"}, "NoSuchKey: The specified key does not exist."),
                (jun, "head_object", {**at, "Key": "none"}, "404: Not Found"),
                (jun, "get_object", north, OK),
                (jun, "list_objects_v2", at, OK),
            )
        with jun_may(
            statement("Allow", "s3:*", "*"), statement("Deny", "s3:DeleteObject", f"{arn}/*")
        ):
            why = "with an explicit deny in an identity-based policy"
            self.check((jun, "delete_object", north, denied("DeleteObject", f"{arn}/north.txt", why)))

    def test_what_is_not_there(self):
        bucket = bucket_with("void-maps", "north.txt")
        at, nowhere = {"Bucket": bucket}, {"Bucket": "no-such-maps"}
        none = {**at, "Key": "none"}
        gone = "NoSuchBucket: The specified bucket does not exist"
        self.check(
            (admin, "get_object", none, "NoSuchKey: The specified key does not exist."),
            (admin, "head_object", none, "404: Not Found"),
            (admin, "delete_object", none, OK),
            (admin, "get_object_tagging", none, "NoSuchKey: The specified key does not exist."),
            (admin, "copy_object", {**at, "Key": "c", "CopySource": f"{bucket}/none"}, "NoSuchKey: The specified key does not exist."),
            (admin, "head_bucket", nowhere, "404: Not Found"),
            (admin, "list_objects_v2", nowhere, gone),
            (jun, "get_object", {**nowhere, "Key": "a"}, gone),
            (nobody, "get_object", {**nowhere, "Key": "a"}, gone),
            (admin, "delete_bucket", nowhere, gone),
            (admin, "delete_bucket", at, "BucketNotEmpty: The bucket you tried to delete is not empty"),
            (admin, "get_bucket_policy", at, "NoSuchBucketPolicy: The bucket policy does not exist"),
            (admin, "get_bucket_policy_status", at, "NoSuchBucketPolicy: The bucket policy does not exist"),
            (admin, "get_bucket_tagging", at, "NoSuchTagSet: The TagSet does not exist"),
            (admin, "get_object", {**at, "Key": "north.txt", "Range": "bytes=900-"}, "InvalidRange: The requested range is not satisfiable"),
        )

    def test_what_is_public(self):
        at = {"Bucket": "marlow-notices"}
        hours = {**at, "Key": "hours.txt"}
        bare = "AccessDenied: Access Denied"
        on = {"RestrictPublicBuckets": True}
        self.check(
            (nobody, "get_object", hours, OK),
            (nobody, "head_object", hours, OK),
            (nobody, "list_objects_v2", at, bare),
            (nobody, "put_object", {**hours, "Body": b"x"}, bare),
            (nobody, "get_object", {**at, "Key": "none"}, bare),
            (nobody, "get_bucket_policy", at, bare),
            (jun, "get_object", hours, OK),
            (admin, "put_public_access_block", {**at, "PublicAccessBlockConfiguration": on}, OK),
            (nobody, "get_object", hours, bare),
            (jun, "get_object", hours, OK),
            (admin, "delete_public_access_block", at, OK),
            (nobody, "get_object", hours, OK),
            (admin, "get_public_access_block", at, "NoSuchPublicAccessBlockConfiguration: The public access block configuration was not found"),
        )
        self.assertTrue(admin.get_bucket_policy_status(**at)["PolicyStatus"]["IsPublic"])

    def test_across_accounts(self):
        monday = {"Bucket": "ferry-lists", "Key": "monday.txt"}
        bare = "AccessDenied: Access Denied"
        self.check(
            (jun, "get_object", monday, bare),
            (admin, "get_object", monday, OK),
            (admin, "put_object", {**monday, "Body": b"x"}, bare),
            (root, "delete_object", monday, bare),
            (admin, "list_objects_v2", {"Bucket": "ferry-lists"}, bare),
            (admin, "create_bucket", {"Bucket": "ferry-lists"}, "BucketAlreadyExists: The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again."),
        )
        with jun_may(statement("Allow", "s3:GetObject", "arn:aws:s3:::ferry-lists/*")):
            self.check((jun, "get_object", monday, OK))
        self.assertNotIn("ferry-lists", [each["Name"] for each in admin.list_buckets()["Buckets"]])

    def test_a_policy_of_the_bucket(self):
        bucket = bucket_with("policy-maps", "north.txt")
        arn = f"arn:aws:s3:::{bucket}"
        at, north = {"Bucket": bucket}, {"Bucket": bucket, "Key": "north.txt"}
        letting = document(statement("Allow", "s3:GetObject", f"{arn}/*", Principal={"AWS": JUN}))
        everybody = document(statement("Allow", "s3:GetObject", f"{arn}/*", Principal="*"))
        nobody_in_it = document(statement("Allow", "s3:GetObject", f"{arn}/*"))
        closed = document(statement("Deny", "s3:*", [arn, f"{arn}/*"], Principal="*"))
        blocked = f'AccessDenied: User: arn:aws:iam::{ACCOUNT}:user/admin is not authorized to perform: s3:PutBucketPolicy on resource: "{arn}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.'
        explicit = f'AccessDenied: User: arn:aws:iam::{ACCOUNT}:user/admin is not authorized to perform: s3:GetObject on resource: "{arn}/north.txt" with an explicit deny in a resource-based policy'
        self.check(
            (admin, "put_bucket_policy", {**at, "Policy": letting}, OK),
            (jun, "get_object", north, OK),
            (admin, "put_bucket_policy", {**at, "Policy": everybody}, blocked),
            (admin, "put_bucket_policy", {**at, "Policy": "no"}, "MalformedPolicy: Policies must be valid JSON and the first byte must be '{'"),
            (admin, "put_bucket_policy", {**at, "Policy": nobody_in_it}, "MalformedPolicy: Missing required field Principal"),
            (admin, "put_bucket_policy", {**at, "Policy": closed}, OK),
            (admin, "get_object", north, explicit),
            (root, "get_object", north, explicit.replace("user/admin", "root")),
            (root, "delete_bucket_policy", at, OK),
            (admin, "get_object", north, OK),
        )
        admin.put_bucket_policy(**at, Policy=letting)
        self.assertEqual(json.loads(admin.get_bucket_policy(**at)["Policy"]), json.loads(letting))


class Objects(Test):
    def test_come_back_as_they_were_put(self):
        bucket = bucket_with("object-maps")
        for body in [b"", "Äpfel".encode(), bytes(range(256)) * 40]:
            put = admin.put_object(
                Bucket=bucket,
                Key="a b/ä+?.bin",
                Body=body,
                ContentType="text/x-map",
                Metadata={"author": "Ines"},
                Tagging="Area=north&Team=maps",
            )
            got = admin.get_object(Bucket=bucket, Key="a b/ä+?.bin")
            self.assertEqual(got["Body"].read(), body)
            self.assertEqual(got["ETag"], f'"{hashlib.md5(body).hexdigest()}"')
            self.assertEqual(put["ETag"], got["ETag"])
            self.assertEqual((got["ContentType"], got["Metadata"]), ("text/x-map", {"author": "Ines"}))
            self.assertEqual(got["ServerSideEncryption"], "AES256")
        head = admin.head_object(Bucket=bucket, Key="a b/ä+?.bin")
        self.assertEqual(head["ContentLength"], 256 * 40)
        part = admin.get_object(Bucket=bucket, Key="a b/ä+?.bin", Range="bytes=1-3")
        self.assertEqual((part["Body"].read(), part["ContentRange"]), (b"\1\2\3", "bytes 1-3/10240"))
        tags = admin.get_object_tagging(Bucket=bucket, Key="a b/ä+?.bin")["TagSet"]
        self.assertEqual(tags, [{"Key": "Area", "Value": "north"}, {"Key": "Team", "Value": "maps"}])
        admin.put_object_tagging(
            Bucket=bucket, Key="a b/ä+?.bin", Tagging={"TagSet": [{"Key": "a", "Value": "<b>"}]}
        )
        tags = admin.get_object_tagging(Bucket=bucket, Key="a b/ä+?.bin")["TagSet"]
        self.assertEqual(tags, [{"Key": "a", "Value": "<b>"}])
        admin.delete_object_tagging(Bucket=bucket, Key="a b/ä+?.bin")

    def test_are_listed_by_prefix_and_page(self):
        keys = [f"{folder}/{number}" for folder in "abc" for number in range(3)] + ["top <&> ä"]
        bucket = bucket_with("list-maps", *keys)
        pages = admin.get_paginator("list_objects_v2").paginate(
            Bucket=bucket, PaginationConfig={"PageSize": 4}
        )
        self.assertEqual([each["Key"] for page in pages for each in page["Contents"]], keys)
        found = admin.list_objects_v2(Bucket=bucket, Delimiter="/")
        self.assertEqual([each["Prefix"] for each in found["CommonPrefixes"]], ["a/", "b/", "c/"])
        self.assertEqual([each["Key"] for each in found["Contents"]], ["top <&> ä"])
        old = admin.get_paginator("list_objects").paginate(
            Bucket=bucket, Prefix="b/", PaginationConfig={"PageSize": 2}
        )
        self.assertEqual([each["Key"] for page in old for each in page["Contents"]], keys[3:6])

    def test_are_copied_and_deleted_together(self):
        bucket = bucket_with("copy-maps", "a", "b")
        copied = admin.copy_object(Bucket=bucket, Key="c", CopySource={"Bucket": bucket, "Key": "a"})
        self.assertIn("ETag", copied["CopyObjectResult"])
        gone = admin.delete_objects(
            Bucket=bucket, Delete={"Objects": [{"Key": "a"}, {"Key": "b"}, {"Key": "none"}]}
        )
        self.assertEqual([each["Key"] for each in gone["Deleted"]], ["a", "b", "none"])
        self.assertEqual(admin.list_objects_v2(Bucket=bucket)["KeyCount"], 1)

    def test_are_small(self):
        bucket = bucket_with("small-maps")
        admin.put_object(Bucket=bucket, Key="a", Body=b"x" * 262_144)
        with self.refused("EntityTooLarge", "maximum allowed size"):
            admin.put_object(Bucket=bucket, Key="a", Body=b"x" * 262_145)
        with self.refused("NotSimulated", "in one piece"):
            admin.create_multipart_upload(Bucket=bucket, Key="a")

    def test_are_read_by_a_presigned_address(self):
        bucket = bucket_with("signed-maps", "a")
        signing = of_s3(signature_version="s3v4")
        address = signing.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "a"})
        with urllib.request.urlopen(address) as answer:
            self.assertEqual(answer.read(), b"about a")
        with self.assertRaises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(address.replace("Signature=", "Signature=0"))
        self.assertEqual(caught.exception.code, 403)
        self.assertIn(b"SignatureDoesNotMatch", caught.exception.read())
        caught.exception.close()
        old = of_s3(signature_version="s3").generate_presigned_url(
            "get_object", Params={"Bucket": bucket, "Key": "a"}
        )
        with self.assertRaises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(old)
        self.assertIn(b"Please use AWS4-HMAC-SHA256", caught.exception.read())
        caught.exception.close()

    def test_come_in_chunks(self):
        """As SDKs send what they stream: each chunk by itself, and a checksum behind them."""
        bucket = bucket_with("chunk-maps")
        body = b"5\r\nhello\r\n6\r\n world\r\n0\r\nx-amz-checksum-crc32:DUoRhQ==\r\n\r\n"
        headers = {
            "Content-Encoding": "aws-chunked",
            "x-amz-decoded-content-length": "11",
            "x-amz-trailer": "x-amz-checksum-crc32",
        }
        self.assertEqual(self.send(bucket, body, headers), 200)
        self.assertEqual(admin.get_object(Bucket=bucket, Key="chunks")["Body"].read(), b"hello world")
        self.assertEqual(self.send(bucket, body.replace(b"DUoR", b"AAAA"), headers), 400)
        self.assertEqual(self.send(bucket, body[:12], headers), 400)

    def send(self, bucket, body, headers):
        class Streaming(botocore.auth.S3SigV4Auth):
            def payload(self, request):
                return "STREAMING-UNSIGNED-PAYLOAD-TRAILER"

        endpoint = os.environ["ENDPOINT"]
        request = botocore.awsrequest.AWSRequest(
            "PUT", f"{endpoint}/{bucket}/chunks", data=body, headers=dict(headers)
        )
        key = botocore.credentials.Credentials(os.environ["ADMIN_KEY_ID"], os.environ["ADMIN_SECRET"])
        Streaming(key, "s3", "us-east-1").add_auth(request)
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(endpoint).netloc)
        with contextlib.closing(connection):
            connection.request("PUT", f"/{bucket}/chunks", body, dict(request.headers))
            return connection.getresponse().status


class Buckets(Test):
    def test_are_private_when_they_are_new(self):
        at = {"Bucket": bucket_with("fresh-maps")}
        block = admin.get_public_access_block(**at)["PublicAccessBlockConfiguration"]
        self.assertEqual(set(block.values()), {True})
        rules = admin.get_bucket_ownership_controls(**at)["OwnershipControls"]["Rules"]
        self.assertEqual(rules, [{"ObjectOwnership": "BucketOwnerEnforced"}])
        self.assertNotIn("Status", admin.get_bucket_versioning(**at))
        self.assertIsNone(admin.get_bucket_location(**at)["LocationConstraint"])
        self.assertEqual(len(admin.get_bucket_acl(**at)["Grants"]), 1)
        self.assertIn("fresh-maps", [each["Name"] for each in admin.list_buckets()["Buckets"]])
        admin.head_bucket(**at)

    def test_have_settings(self):
        at = {"Bucket": bucket_with("settings-maps", "a")}
        tags = [{"Key": "Team", "Value": "maps"}]
        admin.put_bucket_tagging(**at, Tagging={"TagSet": tags})
        self.assertEqual(admin.get_bucket_tagging(**at)["TagSet"], tags)
        admin.delete_bucket_tagging(**at)
        with self.refused("AccessControlListNotSupported", "The bucket does not allow ACLs"):
            admin.put_bucket_acl(**at, ACL="public-read")
        with self.refused("AccessControlListNotSupported"):
            admin.put_object_acl(**at, Key="a", ACL="public-read")
        rules = {"Rules": [{"ObjectOwnership": "BucketOwnerPreferred"}]}
        admin.put_bucket_ownership_controls(**at, OwnershipControls=rules)
        admin.put_bucket_acl(**at, ACL="private")
        admin.put_object_acl(**at, Key="a", ACL="bucket-owner-full-control")
        self.assertEqual(len(admin.get_object_acl(**at, Key="a")["Grants"]), 1)
        with self.refused("AccessDenied", "BlockPublicAcls"):
            admin.put_bucket_acl(**at, ACL="public-read")
        admin.delete_bucket_ownership_controls(**at)

    def test_have_no_more_than_is_simulated(self):
        at = {"Bucket": bucket_with("plain-only-maps")}
        for operation in [
            "get_bucket_cors",
            "get_bucket_accelerate_configuration",
            "get_bucket_lifecycle_configuration",
            "get_object_lock_configuration",
            "list_multipart_uploads",
        ]:
            name = admin.meta.method_to_api_mapping[operation]
            with self.refused("NotSimulated", f"Leastwise does not simulate s3:{name}."):
                getattr(admin, operation)(**at)

    def test_have_names_that_s3_takes(self):
        for name in ["Maps", "xn--maps"]:
            with self.refused("InvalidBucketName"):
                admin.create_bucket(Bucket=name)
        bucket_with("twice-maps", "a")
        admin.create_bucket(Bucket="twice-maps")
        self.assertEqual(admin.list_objects_v2(Bucket="twice-maps")["KeyCount"], 1)

    def test_of_the_whole_account_are_kept_private(self):
        control = of_s3("s3control")
        control.meta.events.register("before-sign", at_one_host)
        whose = {"AccountId": ACCOUNT}
        with self.refused("NoSuchPublicAccessBlockConfiguration"):
            control.get_public_access_block(**whose)
        on = {"BlockPublicPolicy": True}
        control.put_public_access_block(**whose, PublicAccessBlockConfiguration=on)
        block = control.get_public_access_block(**whose)["PublicAccessBlockConfiguration"]
        self.assertEqual((block["BlockPublicPolicy"], block["BlockPublicAcls"]), (True, False))
        control.delete_public_access_block(**whose)
        control_of_jun = of_s3("s3control", "JUN")
        control_of_jun.meta.events.register("before-sign", at_one_host)
        with self.refused("AccessDenied"):
            control_of_jun.get_public_access_block(**whose)


class Versions(Test):
    def test_are_kept_marked_and_deleted(self):
        bucket = bucket_with("version-maps")
        at, a = {"Bucket": bucket}, {"Bucket": bucket, "Key": "a"}
        admin.put_bucket_versioning(**at, VersioningConfiguration={"Status": "Enabled"})
        self.assertEqual(admin.get_bucket_versioning(**at)["Status"], "Enabled")
        first = admin.put_object(**a, Body=b"first")["VersionId"]
        second = admin.put_object(**a, Body=b"second")["VersionId"]
        self.assertEqual(admin.get_object(**a, VersionId=first)["Body"].read(), b"first")
        marker = admin.delete_object(**a)
        self.assertTrue(marker["DeleteMarker"])
        with self.refused("NoSuchKey"):
            admin.get_object(**a)
        with self.refused("MethodNotAllowed"):
            admin.get_object(**a, VersionId=marker["VersionId"])
        listed = admin.list_object_versions(**at)
        self.assertEqual([each["VersionId"] for each in listed["Versions"]], [second, first])
        self.assertTrue(listed["DeleteMarkers"][0]["IsLatest"])
        pages = admin.get_paginator("list_object_versions").paginate(
            **at, PaginationConfig={"PageSize": 1}
        )
        self.assertEqual(len([each for page in pages for each in page.get("Versions", [])]), 2)
        with self.refused("BucketNotEmpty", "You must delete all versions in the bucket."):
            admin.delete_bucket(**at)
        admin.delete_object(**a, VersionId=marker["VersionId"])
        self.assertEqual(admin.get_object(**a)["Body"].read(), b"second")
        admin.delete_object(**a, VersionId=second)
        admin.delete_object(**a, VersionId=first)
        with self.refused("NoSuchVersion"):
            admin.get_object(**a, VersionId=first)
        admin.delete_bucket(**at)

    def test_are_deleted_with_mfa(self):
        bucket = bucket_with("mfa-maps")
        at, a = {"Bucket": bucket}, {"Bucket": bucket, "Key": "a"}
        device = iam_of_root.create_virtual_mfa_device(VirtualMFADeviceName="root-phone")
        serial = device["VirtualMFADevice"]["SerialNumber"]
        seed = device["VirtualMFADevice"]["Base32StringSeed"].decode()
        before, now, after = codes(seed, -60, -30, 0)
        iam_of_root.enable_mfa_device(
            SerialNumber=serial,
            AuthenticationCode1=before,
            AuthenticationCode2=now,
        )
        on = {"VersioningConfiguration": {"Status": "Enabled", "MFADelete": "Enabled"}}
        with self.refused("InvalidRequest", "DevPay and Mfa are mutually exclusive"):
            admin.put_bucket_versioning(**at, **on, MFA=f"{serial} {after}")
        with self.refused("InvalidRequest"):
            root.put_bucket_versioning(**at, **on)
        root.put_bucket_versioning(**at, **on, MFA=f"{serial} {after}")
        self.assertEqual(root.get_bucket_versioning(**at)["MFADelete"], "Enabled")
        version = {**a, "VersionId": admin.put_object(**a, Body=b"kept")["VersionId"]}
        with self.refused("AccessDenied", "Mfa Authentication must be used for this request"):
            admin.delete_object(**version)
        with self.refused("AccessDenied", "may only be performed by the bucket owner"):
            admin.delete_object(**version, MFA=f"{serial} {after}")
        admin.delete_object(**a)


if __name__ == "__main__":
    unittest.main()
