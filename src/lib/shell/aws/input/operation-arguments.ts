import type { Shape } from '../../../account/base/shape';
import type { Command } from '../commands';
import { optionName } from '../names';
import { pagingOf, type Paging } from '../paging';
import type { Argument } from './argument-parser';

/** A parameter as an option. */
export interface Option {
	readonly argument: Argument;
	readonly parameter: string;
	readonly shape: Shape;
}

/** All that an operation takes on the command line, in the CLI's order. */
export interface OperationArguments {
	readonly options: readonly Option[];
	/** What the CLI adds: input, skeletons, pages, files that are written. */
	readonly added: readonly Argument[];
	readonly paging: Paging | undefined;
	/** The answer has a body, which is written to a file. */
	readonly savesBody: boolean;
}

export function argumentsOf(command: Command): OperationArguments {
	const { takes, answers, operation } = command;
	const options = [...takes.members].flatMap(([parameter, shape]) =>
		optionsFor(parameter, shape, takes.required.has(parameter))
	);
	const savesBody = [...answers.members.values()].some(({ kind }) => kind === 'stream');
	const paging = pagingOf(command);
	const added = [
		...(savesBody ? [place('outfile')] : [text('cli-input-json'), text('cli-input-yaml')]),
		...(paging ? pagingArguments(paging) : []),
		...(operation === 'CreateVirtualMFADevice' ? deviceArguments : []),
		...(savesBody ? [] : [skeleton]),
		{ flag: 'help', name: 'help', takes: 'one-or-none' } as const
	];
	return { options, added, paging, savesBody };
}

function optionsFor(parameter: string, shape: Shape, required: boolean): readonly Option[] {
	const name = optionName(parameter);
	if (shape.kind === 'boolean') {
		return [
			{
				argument: { flag: `--${name}`, name: parameter, takes: 'nothing', bare: true },
				parameter,
				shape
			},
			{
				argument: { flag: `--no-${name}`, name: parameter, takes: 'nothing', bare: false },
				parameter,
				shape
			}
		];
	}
	const takes = shape.kind === 'list' ? 'any' : 'one';
	return [{ argument: { flag: `--${name}`, name: parameter, takes, required }, parameter, shape }];
}

const text = (name: string): Argument => ({ flag: `--${name}`, name, takes: 'one' });
const place = (name: string): Argument => ({ flag: name, name, takes: 'one', required: true });

function pagingArguments({ limit }: Paging): readonly Argument[] {
	const isInteger = limit !== undefined;
	return [
		text('starting-token'),
		...(limit === undefined ? [] : [{ ...text('page-size'), isInteger }]),
		{ ...text('max-items'), name: maxItems, isInteger }
	];
}

/** An operation may have a parameter of that name, which is then the CLI's own while it turns pages. */
export const maxItems = 'cli:max-items';

const deviceArguments: readonly Argument[] = [
	{ ...text('outfile'), required: true },
	{ ...text('bootstrap-method'), required: true, choices: ['QRCodePNG', 'Base32StringSeed'] }
];

const skeleton: Argument = {
	flag: '--generate-cli-skeleton',
	name: 'generate-cli-skeleton',
	takes: 'one-or-none',
	bare: 'input',
	choices: ['input', 'output', 'yaml-input']
};
