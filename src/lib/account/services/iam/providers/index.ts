import { addClientId, removeClientId } from './client-ids';
import { createOpenIdConnectProvider } from './create-open-id-connect-provider';
import { createSamlProvider } from './create-saml-provider';
import { deleteOpenIdConnectProvider } from './delete-open-id-connect-provider';
import { deleteSamlProvider } from './delete-saml-provider';
import { getOpenIdConnectProvider } from './get-open-id-connect-provider';
import { getSamlProvider } from './get-saml-provider';
import { listOpenIdConnectProviders, listSamlProviders } from './list-providers';
import { providerTagOperations } from './provider-tags';
import { updateOpenIdConnectProviderThumbprint } from './update-open-id-connect-provider-thumbprint';
import { updateSamlProvider } from './update-saml-provider';

export const providersOperations = [
	addClientId,
	createOpenIdConnectProvider,
	createSamlProvider,
	deleteOpenIdConnectProvider,
	deleteSamlProvider,
	getOpenIdConnectProvider,
	getSamlProvider,
	listOpenIdConnectProviders,
	listSamlProviders,
	removeClientId,
	updateOpenIdConnectProviderThumbprint,
	updateSamlProvider,
	...providerTagOperations
] as const;
