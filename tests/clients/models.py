"""Prints what AWS's own models, as boto3 has them, say of the services here."""

import json

import botocore.loaders

loader = botocore.loaders.Loader()
services = ("iam", "sts", "cloudtrail", "s3", "s3control")
print(json.dumps({name: loader.load_service_model(name, "service-2") for name in services}))
