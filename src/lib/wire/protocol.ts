/** The services that can be called over HTTP, with what AWS's models say of them. */
export const protocols = {
	iam: { version: '2010-05-08', namespace: 'https://iam.amazonaws.com/doc/2010-05-08/' },
	sts: { version: '2011-06-15', namespace: 'https://sts.amazonaws.com/doc/2011-06-15/' }
} as const;

export type WireService = keyof typeof protocols;

const services: readonly WireService[] = ['iam', 'sts'];

export function serviceNamed(name: string | undefined): WireService | undefined {
	return services.find((service) => service === name);
}

/** The version of its API says which service is meant: AWS has a host for each, here is one. */
export function serviceOfVersion(version: string | undefined): WireService | undefined {
	return services.find((service) => protocols[service].version === version);
}
