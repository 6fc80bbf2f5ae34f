/**
 * `CreateUser` as `create-user`, `SSHPublicKeyId` as `ssh-public-key-id`, by the rules of botocore.
 */
export function optionName(name: string): string {
	if (name.includes('-')) return name;
	const plural = /[A-Z]{2,}s$/.exec(name)?.[0];
	const parted =
		plural === undefined ? name : `${name.slice(0, -plural.length)}-${plural.toLowerCase()}`;
	return parted
		.replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
		.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
		.toLowerCase();
}
