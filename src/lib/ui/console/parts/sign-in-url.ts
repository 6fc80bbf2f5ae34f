/** Where IAM users sign in. An alias does not switch off the form with the number. */
export function signInUrl({ id, alias }: { id: string; alias?: string }): string {
	return `https://${alias ?? id}.signin.aws.amazon.com/console`;
}
