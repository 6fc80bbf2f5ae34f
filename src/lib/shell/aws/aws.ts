import type { Ended, Program, Started } from '../program';
import {
	commandFor,
	commandOf,
	operationNames,
	serviceCommands,
	serviceOfCommand
} from './commands';
import { Exit, Quiet } from './exit';
import { parseArguments, type Argument } from './input/argument-parser';
import { globalOptions, globalsIn } from './input/globals';
import { refuseLeft, runOperation } from './operation';
import { Interrupted, Session, version } from './session';
import type { Service } from '../../account/base/call';

/**
 * The command line of AWS, version 2: its syntax, its output, its exit codes. It knows no operation;
 * options, checks and answers come from the operations' schemas.
 *
 * https://awscli.amazonaws.com/v2/documentation/api/latest/index.html
 */
export const aws: Program = {
	name: 'aws',
	about: 'the AWS command line, for this account',
	run,
	complete: async (words, around) => (await import('./complete')).complete(words, around)
};

async function run(started: Started): Promise<Ended> {
	const session = new Session(started, globalsIn(new Map()));
	const code = await coded(session, () => dispatch(session, started.args));
	const { files, output } = session;
	return { code, output, ...(files === started.files ? {} : { files }) };
}

/** What a command ends with, and prints of why it did not come to its end. */
async function coded(session: Session, act: () => Promise<void>): Promise<number> {
	try {
		await act();
		return 0;
	} catch (error) {
		if (error instanceof Interrupted) {
			session.print('\n');
			return 130;
		}
		if (error instanceof Quiet) return error.code;
		if (!(error instanceof Exit)) throw error;
		session.complain(`\n${error.message}\n`);
		return error.code;
	}
}

async function dispatch(session: Session, words: readonly string[]): Promise<void> {
	const commands = [...serviceCommands, 's3', 'configure'].sort();
	const { values, rest } = parseArguments(
		[...globalOptions, choice('command', [...commands, 'help'])],
		words,
		{ needed: !words.includes('--version') }
	);
	if (values.get('version') === true) return session.print(`${version}\n`);
	session.globals = globalsIn(values);
	const command = String(values.get('command'));
	switch (command) {
		case 'help':
			return (await import('./help/help')).help(session, []);
		case 'configure':
			return rest[0] === 'help'
				? (await import('./help/help')).help(session, ['configure'])
				: (await import('./config/configure')).configure(session, rest);
		case 's3': {
			const code = await (await import('./s3/s3')).s3(session, rest);
			if (code !== 0) throw new Quiet(code);
			return;
		}
		default: {
			const service = serviceOfCommand(command);
			if (!service) throw new Error(`${command} is a command and no service`);
			return ofService(session, service, rest);
		}
	}
}

async function ofService(
	session: Session,
	service: Service,
	words: readonly string[]
): Promise<void> {
	const operations = await operationNames(service);
	const { waitersOf } = await import('./wait');
	const waits = waitersOf(service).length > 0 ? ['wait'] : [];
	const { values, rest } = parseArguments(
		[choice('operation', [...operations.keys(), ...waits, 'help'])],
		words
	);
	const name = String(values.get('operation'));
	session.command = `${commandOf(service)}.${name}`;
	if (name === 'help') return (await import('./help/help')).help(session, [commandOf(service)]);
	if (name === 'wait') return (await import('./wait')).wait(session, service, rest);
	const operation = operations.get(name) ?? '';
	const command = await commandFor(service, operation);
	if (rest.length === 1 && rest[0] === 'help') {
		return (await import('./help/help')).help(session, [commandOf(service), name]);
	}
	if ('why' in command) return refuseLeft(session, { service, operation });
	return runOperation(session, command, rest);
}

function choice(name: string, choices: readonly string[]): Argument {
	return { flag: name, name, takes: 'one', required: true, choices };
}
