"""Prints what AWS's own models, as boto3 has them, say of IAM, STS and CloudTrail."""

import json

import botocore.loaders

loader = botocore.loaders.Loader()
print(json.dumps({name: loader.load_service_model(name, "service-2") for name in ("iam", "sts", "cloudtrail")}))
