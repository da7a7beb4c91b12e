"""Holds, by SAM's own transform, that a raised RELEASE publishes a version of each function, and the same template none."""
import logging
import os
import re
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "ap-southeast-3")
logging.disable(logging.WARNING)

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoManagedPolicies:
    def load(self):
        return {}


def versions(text):
    template = yaml_parse(text)
    functions = 0
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            functions += 1
            # as `sam package` leaves it: the same code has the same address
            resource["Properties"]["CodeUri"] = "s3://code/" + resource["Properties"]["CodeUri"]
    parameters = {name: str(each.get("Default", "-")) for name, each in template["Parameters"].items()}
    made = transform(template, parameters, NoManagedPolicies())["Resources"]
    named = {name for name, each in made.items() if each["Type"] == "AWS::Lambda::Version"}
    if len(named) != functions or functions == 0:
        sys.exit(f"{len(named)} versions of {functions} functions")
    return named


template = open("template.yaml", encoding="utf-8").read()
before = versions(template)
if versions(template) != before:
    sys.exit("the same template publishes other versions")
release = re.search(r"\n +RELEASE: '(\d+)'\n", template)
if release is None:
    sys.exit("template.yaml has no RELEASE")
raised = template[:release.start(1)] + str(int(release[1]) + 1) + template[release.end(1):]
kept = before & versions(raised)
if kept:
    sys.exit(f"a raised RELEASE publishes no version of {sorted(kept)}")
