import { parseArguments } from '../input/argument-parser';
import { usage } from '../exit';
import type { Session } from '../session';
import { list } from './list';
import { makeBucket, removeBucket } from './buckets';
import { presign } from './presign';
import { copy, move, remove } from './transfer';
import { sync } from './sync';

const commands = {
	ls: list,
	website: undefined,
	cp: copy,
	mv: move,
	rm: remove,
	sync,
	mb: makeBucket,
	rb: removeBucket,
	presign
} as const;

/** `aws s3 …`: objects handled like files. Each ends with a code of its own. */
export async function s3(session: Session, words: readonly string[]): Promise<number> {
	if (words.length === 0) {
		throw usage('usage: aws [options] s3 <subcommand> [parameters]\naws: error: too few arguments');
	}
	const choices = Object.keys(commands);
	const { values, rest } = parseArguments(
		[
			{
				flag: 'subcommand',
				name: 'subcommand',
				takes: 'one',
				required: true,
				choices: [...choices, ...(words[0] === 'help' ? ['help'] : [])]
			}
		],
		words
	);
	const name = String(values.get('subcommand'));
	if (name === 'help' || (rest.length === 1 && rest[0] === 'help')) {
		await (await import('../help/help')).help(session, name === 'help' ? ['s3'] : ['s3', name]);
		return 0;
	}
	session.command = `s3.${name}`;
	const run = Object.entries(commands).find(([each]) => each === name)?.[1];
	if (!run) throw usage(`aws s3 ${name} is not there: no website is served from a bucket here.`);
	return run(session, rest);
}
