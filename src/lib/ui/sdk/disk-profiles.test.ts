import { expect, test } from 'vitest';
import type { KeptTerminal } from '$lib/shell/kept';
import { toKept } from '$lib/shell/kept';
import { home, newShell } from '$lib/shell/shell';
import { diskProfiles } from './disk-profiles';

const withFiles = (files: Readonly<Record<string, string>>): KeptTerminal =>
	toKept(
		{
			...newShell,
			files: {
				...newShell.files,
				content: new Map(
					Object.entries(files).map(([name, text]) => [`${home}/.aws/${name}`, text])
				)
			}
		},
		[]
	);

test('a profile of the terminal signs with its key, and with its token', () => {
	const kept = withFiles({
		credentials:
			'[default]\naws_access_key_id = AKIA1\naws_secret_access_key = one\n[night]\naws_access_key_id = ASIA2\naws_secret_access_key = two\naws_session_token = three\n',
		config: '[default]\nregion = us-east-1\n'
	});
	expect([...diskProfiles(kept)]).toEqual([
		['default', { region: 'us-east-1', accessKeyId: 'AKIA1', secretAccessKey: 'one' }],
		['night', { accessKeyId: 'ASIA2', secretAccessKey: 'two', sessionToken: 'three' }]
	]);
});

test('a profile that assumes a role says how a program does that, and one with nothing is none', () => {
	const kept = withFiles({
		config:
			'[profile audit]\nrole_arn = arn:aws:iam::111122223333:role/Audit\nsource_profile = default\n[profile empty]\nregion = us-east-1\n'
	});
	const profiles = diskProfiles(kept);
	expect([...profiles.keys()]).toEqual(['audit']);
	expect(profiles.get('audit')).toEqual({ none: expect.stringContaining('AssumeRoleCommand') });
});

test('without a terminal, or with files that cannot be read, there are none', () => {
	expect(diskProfiles(undefined).size).toBe(0);
	expect(diskProfiles(withFiles({ credentials: 'no section' })).size).toBe(0);
});
