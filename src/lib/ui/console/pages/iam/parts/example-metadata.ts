/** The certificate of no one: AWS takes no metadata of fewer than a thousand characters. */
const certificate = Array.from(
	{ length: 12 },
	() => 'TWFkZVVwRm9yTGVhc3R3aXNlLk5vYm9keVNpZ25zV2l0aFRoaXMu'
).join('\n');

/** Of a directory that does not exist, for learners who have none at hand. */
export const exampleMetadata = `<?xml version="1.0" encoding="UTF-8"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com/saml">
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" WantAuthnRequestsSigned="false">
    <KeyDescriptor use="signing">
      <KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#">
        <X509Data>
          <X509Certificate>
${certificate}
          </X509Certificate>
        </X509Data>
      </KeyInfo>
    </KeyDescriptor>
    <NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</NameIDFormat>
    <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example.com/saml/sign-in"/>
  </IDPSSODescriptor>
</EntityDescriptor>
`;
