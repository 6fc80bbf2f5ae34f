import { assumeRoleWithSaml } from './assume-role-with-saml';
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity';

/** Taking on a role with an identity provider's word. */
export const federationOperations = [assumeRoleWithSaml, assumeRoleWithWebIdentity] as const;
