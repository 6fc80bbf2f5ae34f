import { count } from '$lib/policy/wording';
import { readCsv } from './csv';

/*
 * A credential report as it is shown: what its columns say, and what in them deserves attention.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */

/** What the report says of root or of a user. A time is missing where the file has `N/A` or the like. */
export interface Holder {
	/** `<root_account>` or a user name. */
	readonly user: string;
	readonly isRoot: boolean;
	readonly created: string | undefined;
	readonly password: {
		readonly enabled: boolean;
		readonly used: string | undefined;
		readonly changed: string | undefined;
		/** When it expires, under the account's password policy. */
		readonly rotation: string | undefined;
	};
	readonly mfa: boolean;
	/** Those that there are, active or not. */
	readonly keys: readonly Key[];
}

export interface Key {
	readonly number: 1 | 2;
	readonly active: boolean;
	readonly rotated: string;
	readonly used: string | undefined;
	readonly service: string | undefined;
}

export function readReport(text: string): readonly Holder[] {
	const [columns = [], ...lines] = readCsv(text);
	return lines.map((line) => {
		const cell = (column: string) => line[columns.indexOf(column)] ?? '';
		return {
			user: cell('user'),
			isRoot: cell('user') === '<root_account>',
			created: known(cell('user_creation_time')),
			password: {
				enabled: cell('password_enabled') === 'true',
				used: known(cell('password_last_used')),
				changed: known(cell('password_last_changed')),
				rotation: known(cell('password_next_rotation'))
			},
			mfa: cell('mfa_active') === 'true',
			keys: [...keyIn(1, cell), ...keyIn(2, cell)]
		};
	});
}

function keyIn(number: 1 | 2, cell: (column: string) => string): readonly Key[] {
	const of = (what: string) => cell(`access_key_${number}_${what}`);
	const rotated = known(of('last_rotated'));
	if (rotated === undefined) return [];
	return [
		{
			number,
			active: of('active') === 'true',
			rotated,
			used: known(of('last_used_date')),
			service: known(of('last_used_service'))
		}
	];
}

/** What the file says where it knows nothing. */
const nothing: readonly string[] = ['', 'N/A', 'no_information', 'not_supported'];

function known(text: string): string | undefined {
	return nothing.includes(text) ? undefined : text;
}

const day = 86_400_000;
const mostDays = 90;

/** What deserves attention, the gravest first. `made` is when the report was. */
export function remarksOn(holder: Holder, made: string): readonly string[] {
	const { isRoot, password, mfa, keys } = holder;
	const now = Date.parse(made);
	const daysSince = (time: string) => Math.floor((now - Date.parse(time)) / day);
	const active = keys.filter((key) => key.active);
	const named = ({ number }: Key) => `Access key ${number}`;
	return [
		...(isRoot && active.length > 0
			? ['Root has an active access key: nothing should use one']
			: []),
		...(isRoot && keys.length > active.length
			? ['Root has an inactive access key: delete it']
			: []),
		...(password.enabled && !mfa
			? [
					isRoot
						? 'Root signs in without MFA'
						: 'Signs in without MFA: the password alone is enough'
				]
			: []),
		...(password.rotation !== undefined && Date.parse(password.rotation) <= now
			? ['The password has expired']
			: []),
		...(password.enabled && !isRoot && password.used === undefined
			? ['The password was never used']
			: []),
		...active
			.filter(({ rotated }) => daysSince(rotated) > mostDays)
			.map((key) => `${named(key)} is ${count(daysSince(key.rotated), 'day')} old`),
		...active.filter(({ used }) => used === undefined).map((key) => `${named(key)} was never used`)
	];
}

/** As AWS's console names the file, by the time at which it is downloaded. */
export function fileName(time: number): string {
	return `status_reports_${new Date(time).toISOString().slice(0, 10)}.csv`;
}
