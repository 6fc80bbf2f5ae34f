"""600 calls of everyday work; prints how many were answered in a second."""

import json
import os
import time

import boto3
import botocore.config

iam = boto3.client(
    "iam",
    endpoint_url=os.environ["ENDPOINT"],
    region_name="us-east-1",
    aws_access_key_id=os.environ["KEY_ID"],
    aws_secret_access_key=os.environ["SECRET"],
    config=botocore.config.Config(retries={"max_attempts": 0}),
)
document = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
    }
)

iam.create_group(GroupName="Bench")
began = time.perf_counter()
for number in range(60):
    name = f"user-{number}"
    iam.create_user(UserName=name)
    iam.add_user_to_group(GroupName="Bench", UserName=name)
    iam.put_user_policy(UserName=name, PolicyName="Maps", PolicyDocument=document)
    key = iam.create_access_key(UserName=name)["AccessKey"]["AccessKeyId"]
    iam.get_user(UserName=name)
    iam.list_users()
    iam.get_user_policy(UserName=name, PolicyName="Maps")
    iam.list_groups_for_user(UserName=name)
    iam.delete_access_key(UserName=name, AccessKeyId=key)
    iam.delete_user_policy(UserName=name, PolicyName="Maps")
print(600 / (time.perf_counter() - began))
