import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { parse } from 'yaml';
import '../../src/lib/account/perform/everything';
import { all } from '../../src/lib/account/base/table';
import { openAccount } from '../../src/lib/account/perform/open';
import { aws } from '../../src/lib/shell/aws/aws';
import { doorTo } from '../../src/lib/shell/aws/door.fixture';
import { ShellBench } from '../../src/lib/shell/bench.fixture';
import { withVariable, type Shell } from '../../src/lib/shell/shell';
import { figuresOf } from '../../src/lib/workbook/chapter';
import { accountFormat } from '../../src/lib/workbook/figures/account-format';
import { readChapter } from '../../src/lib/workbook/read-chapter';

const now = Date.UTC(2026, 10, 23, 8);
const written = v.object({ account: accountFormat, asks: v.array(v.object({ as: v.string() })) });

const asks = readdirSync('workbook').flatMap((name) => {
	const file = readFileSync(`workbook/${name}`, 'utf8');
	const read = readChapter(name.replace('.md', ''), file, []);
	if (!read.ok) throw new Error(`${name} cannot be read`);
	const sources = [...file.matchAll(/```figure ways\n([\s\S]*?)\n```/g)].map(([, yaml = '']) =>
		v.parse(written, parse(yaml))
	);
	const figures = figuresOf(read.value).filter((figure) => figure.kind === 'ways');
	return figures.flatMap((figure, at) =>
		figure.asks.map(({ cli }, place) => ({
			...{ cli, account: sources[at]?.account, as: sources[at]?.asks[place]?.as ?? '' }
		}))
	);
});

test('chapters show the ways in', () => {
	expect(asks.length).toBeGreaterThan(2);
});

test.each(asks)('the terminal prints what the chapter shows: $cli.types', async (ask) => {
	if (!ask.account) throw new Error('The figure has no account');
	const account = openAccount(ask.account, 'ways', now);
	const name = ask.as.replace('user/', '');
	const [key] = all(account.iam.users).find((user) => user.name === name)?.accessKeys ?? [];
	if (!key) throw new Error(`${name} has no access key`);
	const bench = new ShellBench({
		account: doorTo({ account, now, calls: [] }),
		programs: new Map([['aws', aws]])
	});
	for (const [variable, value] of [
		['AWS_ACCESS_KEY_ID', key.id],
		['AWS_SECRET_ACCESS_KEY', key.secret]
	] as const) {
		bench.shell = exported(bench.shell, variable, value);
	}
	expect((await bench.type(ask.cli.types)).trim()).toBe(ask.cli.prints);
	expect(bench.shell.code).toBe(ask.cli.code);
});

function exported(shell: Shell, name: string, value: string): Shell {
	const set = withVariable(shell, name, value);
	if (typeof set === 'string') throw new Error(set);
	return { ...set, exported: new Set(set.exported).add(name) };
}
