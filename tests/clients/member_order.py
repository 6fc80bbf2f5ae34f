"""Prints in which order AWS answers the members of each structure, by the element it stands in.

python3 tests/clients/member_order.py > src/lib/wire/member-order.json, with the newest boto3.
"""

import graphlib
import json

import botocore.loaders

orders = {}


def collect(shapes, element, name):
    shape = shapes[name]
    if shape["type"] == "list":
        collect(shapes, element, shape["member"]["shape"])
    elif shape["type"] == "structure":
        members = shape.get("members", {})
        known = orders.setdefault(element, [])
        if list(members) not in known:
            known.append(list(members))
            for member, target in members.items():
                collect(shapes, member, target["shape"])


def merged(lists):
    """One element may hold several structures: an order in which each of them has its own."""
    after = {}
    for members in lists:
        for place, member in enumerate(members):
            after.setdefault(member, set()).update(members[max(place - 1, 0) : place])
    return list(graphlib.TopologicalSorter(after).static_order())


for service in ("iam", "sts"):
    model = botocore.loaders.Loader().load_service_model(service, "service-2")
    for name, operation in model["operations"].items():
        if "output" in operation:
            collect(model["shapes"], f"{name}Result", operation["output"]["shape"])

several = {element: merged(lists) for element, lists in sorted(orders.items())}
print(json.dumps({key: " ".join(names) for key, names in several.items() if len(names) > 1}, indent="\t"))
