from account import ACCOUNT, Test, client
import base64
import json
import time
import unittest

import botocore

iam = client("iam")
ENTITY = "https://id.marlowmaps.example/saml"
SIGN_IN = "https://signin.aws.amazon.com/saml"
# AWS wants a thousand characters at least.
METADATA = f"""<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{ENTITY}">
<!-- {"certificate " * 90} --></md:EntityDescriptor>"""


def assertion(role, provider, issuer=ENTITY):
    until = time.strftime("%FT%TZ", time.gmtime(time.time() + 300))
    attributes = {"Role": f"{role},{provider}", "RoleSessionName": "dana"}
    statements = "".join(
        f'<saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/{name}">'
        f"<saml:AttributeValue>{value}</saml:AttributeValue></saml:Attribute>"
        for name, value in attributes.items()
    )
    xml = (
        f"<samlp:Response><saml:Issuer>https://broker.example</saml:Issuer><saml:Assertion>"
        f"<saml:Issuer>{issuer}</saml:Issuer><saml:Subject>"
        f'<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">dana</saml:NameID>'
        f'<saml:SubjectConfirmationData Recipient="{SIGN_IN}" NotOnOrAfter="{until}"/>'
        f"</saml:Subject>{statements}</saml:Assertion></samlp:Response>"
    )
    return base64.b64encode(xml.encode()).decode()


class Providers(Test):
    def test_a_saml_provider_from_its_making_to_its_end(self):
        made = iam.create_saml_provider(Name="Okta", SAMLMetadataDocument=METADATA)
        arn = {"SAMLProviderArn": made["SAMLProviderArn"]}
        listed = iam.list_saml_providers()["SAMLProviderList"]
        self.assertEqual([each["Arn"] for each in listed], [arn["SAMLProviderArn"]])
        self.assertEqual(iam.get_saml_provider(**arn)["SAMLMetadataDocument"], METADATA)
        iam.update_saml_provider(**arn, SAMLMetadataDocument=METADATA + " ")
        iam.tag_saml_provider(**arn, Tags=[{"Key": "team", "Value": "maps"}])
        self.assertEqual(len(iam.list_saml_provider_tags(**arn)["Tags"]), 1)
        iam.untag_saml_provider(**arn, TagKeys=["team"])
        iam.delete_saml_provider(**arn)
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.get_saml_provider(**arn)

    def test_an_assertion_is_its_providers_own(self):
        made = iam.create_saml_provider(Name="Own", SAMLMetadataDocument=METADATA)
        provider = made["SAMLProviderArn"]
        statement = {
            "Effect": "Allow",
            "Principal": {"Federated": provider},
            "Action": "sts:AssumeRoleWithSAML",
            "Condition": {"StringEquals": {"SAML:aud": SIGN_IN}},
        }
        trust = json.dumps({"Version": "2012-10-17", "Statement": statement})
        role = iam.create_role(RoleName="Staff", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
        sts = client("sts")
        sts.meta.events.register("choose-signer.sts", lambda **_: botocore.UNSIGNED)
        asking = {"RoleArn": role, "PrincipalArn": provider}
        assumed = sts.assume_role_with_saml(**asking, SAMLAssertion=assertion(role, provider))
        self.assertEqual(assumed["Issuer"], ENTITY)
        with self.refused("InvalidIdentityToken", "Issuer not present in specified provider"):
            other = assertion(role, provider, issuer="https://broker.example")
            sts.assume_role_with_saml(**asking, SAMLAssertion=other)

    def test_an_oidc_provider_from_its_making_to_its_end(self):
        made = iam.create_open_id_connect_provider(
            Url="https://tokens.marlowmaps.example", ClientIDList=["maps"], ThumbprintList=["0" * 40]
        )
        arn = {"OpenIDConnectProviderArn": made["OpenIDConnectProviderArn"]}
        self.assertIn(f":{ACCOUNT}:oidc-provider/", arn["OpenIDConnectProviderArn"])
        iam.add_client_id_to_open_id_connect_provider(**arn, ClientID="tiles")
        iam.remove_client_id_from_open_id_connect_provider(**arn, ClientID="maps")
        iam.update_open_id_connect_provider_thumbprint(**arn, ThumbprintList=["1" * 40])
        read = iam.get_open_id_connect_provider(**arn)
        self.assertEqual(read["ClientIDList"], ["tiles"])
        self.assertEqual(read["ThumbprintList"], ["1" * 40])
        iam.tag_open_id_connect_provider(**arn, Tags=[{"Key": "team", "Value": "maps"}])
        self.assertEqual(len(iam.list_open_id_connect_provider_tags(**arn)["Tags"]), 1)
        iam.untag_open_id_connect_provider(**arn, TagKeys=["team"])
        self.assertEqual(len(iam.list_open_id_connect_providers()["OpenIDConnectProviderList"]), 1)
        iam.delete_open_id_connect_provider(**arn)


if __name__ == "__main__":
    unittest.main()
