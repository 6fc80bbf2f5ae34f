/** Of a made-up identity provider; AWS wants a thousand characters at least. */
export const metadata = `<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://id.marlowmaps.example/saml">
	<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
		<!-- ${'certificate '.repeat(80)} -->
		<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://id.marlowmaps.example/saml"/>
	</md:IDPSSODescriptor>
</md:EntityDescriptor>`;
