import type { AccountBlueprint } from '../account/perform/blueprint';

/** What is older in an account than what it belongs to: by the dates that learners see it could not be. */
export function untimely({ id, age: since, users }: AccountBlueprint): readonly string[] {
	return users.flatMap(({ name, age = since, ...user }) => {
		const within = (what: string, past: number | undefined, most: number, than: string) =>
			past !== undefined && past > most
				? [`account ${id}: ${what} ${name} is older than ${than}`]
				: [];
		return [
			...within('the user', age, since, 'the account'),
			...within('the password of the user', user.passwordAge, age, 'the user'),
			...within('the last password use of the user', user.passwordLastUsed, age, 'the user'),
			...user.accessKeys.flatMap((key) => [
				...within('an access key of the user', key.age, age, 'the user'),
				...within(
					'the last use of an access key of the user',
					key.lastUsed?.age,
					key.age,
					'the key'
				)
			])
		];
	});
}
