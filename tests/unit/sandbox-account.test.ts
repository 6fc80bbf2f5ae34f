import '../../src/lib/account/perform/everything';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCatalog } from '../../bin/catalog';
import { readFolder, scenarioFolders } from '../../bin/scenarios';
import type { Account } from '../../src/lib/account/account';
import { accountFile } from '../../src/lib/account/perform/account-file';
import { openAccount } from '../../src/lib/account/perform/open';
import { loadDeciders } from '../../src/lib/scenario/check/late';
import { checksOf } from '../../src/lib/scenario/scenario';
import { playScript } from '../../src/lib/scenario/script';
import { accountNow } from '../../src/lib/scenario/timeline';
import { passwordsOf } from '../../src/lib/scenario/sandbox/passwords';
import { readAccountFile, readAccountJson } from '../../src/lib/scenario/sandbox/read-account';
import { writeAccount } from '../../src/lib/scenario/sandbox/write-account';

/* What every scenario’s account is once it is written down and opened again. */

const time = Date.UTC(2026, 10, 23, 8);

async function opened(file: unknown) {
	const read = await readAccountFile(file, time);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const blueprint = read.value;
	const start = openAccount(blueprint, 'another seed', time);
	return { blueprint, start };
}

describe.each(scenarioFolders('scenarios'))('the account of %s', (slug) => {
	const { scenario, solution } = readFolder('scenarios', slug);

	beforeAll(async () => {
		const catalog = openCatalog();
		await loadDeciders(checksOf(scenario), (prefixes) => catalog.load(prefixes));
	});

	test('is written down as its author wrote it', async () => {
		const start = openAccount(scenario.account, 'a seed', time);
		const { file } = await accountFile(
			start,
			time,
			passwordsOf(start, { start, blueprint: scenario.account })
		);
		const read = await readAccountFile(file, time);
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		expect(plain(openAccount(read.value, 'a seed', time))).toEqual(plain(start));
	});

	test('as its solution leaves it opens again, and is then written down alike', async () => {
		const { snapshot } = playScript(scenario, solution);
		const { file } = await writeAccount(snapshot);
		const origin = await opened(file);
		const again = await accountFile(origin.start, time, passwordsOf(origin.start, origin));
		expect(again.file).toEqual(file);
		expect(await readAccountJson(JSON.stringify(file))).toEqual({
			ok: true,
			value: origin.blueprint
		});
	});

	test('gives away no secret when it is written down', async () => {
		const { snapshot } = playScript(scenario, solution);
		const { file } = await writeAccount(snapshot);
		const text = JSON.stringify(file);
		const { iam } = accountNow(snapshot.context.timeline);
		const holders = [iam.root, ...iam.users.map(([, user]) => user)];
		const secrets = [
			...holders.flatMap(({ accessKeys }) => accessKeys.map(({ secret }) => secret)),
			...iam.mfaDevices.flatMap(([, device]) => (device.kind === 'virtual' ? [device.seed] : [])),
			...solution.flatMap((step) => passwordsIn(step))
		];
		const given = JSON.stringify(scenario.account);
		for (const secret of secrets.filter((each) => !given.includes(each)))
			expect(text).not.toContain(secret);
	});
});

/** Without the event history, which begins anew. */
function plain({ events, ...account }: Account): unknown {
	void events;
	return JSON.parse(JSON.stringify(account));
}

/** What a script types. */
function passwordsIn(step: unknown): readonly string[] {
	if (typeof step !== 'object' || step === null) return [];
	return Object.entries(step).flatMap(([key, value]) =>
		key === 'password' && typeof value === 'string' ? [value] : passwordsIn(value)
	);
}
