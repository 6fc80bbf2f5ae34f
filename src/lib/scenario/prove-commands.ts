import type { Command } from './command-format';
import { playCommands, type Came } from './play-commands';
import { fallsShort, ownFault } from './prove';
import type { ScenarioSource } from './read';

/**
 * What is wrong with a solution as it is typed: a line that fails without saying so, or that does not, or a way
 * that does not lead to full marks. Empty when all is proved, and where there are no command lines.
 */
export async function proveCommands({
	scenario,
	commands
}: Pick<ScenarioSource, 'scenario' | 'commands'>): Promise<readonly string[]> {
	if (commands.length === 0) return [];
	try {
		const { played, came } = await playCommands(scenario, commands);
		const failed = came.flatMap((each, at) => {
			const fault = faultOf(commands[at], each);
			return fault === undefined ? [] : [`solution.yaml: commands[${at}]: ${fault}`];
		});
		return failed.length > 0 ? failed : fallsShort(played.snapshot, 'what is typed');
	} catch (error) {
		return [`solution.yaml: commands: ${ownFault(error)}`];
	}
}

function faultOf(command: Command | undefined, { code, said, steps }: Came): string | undefined {
	if (!command || 'skip' in command) return undefined;
	const refusals = steps.flatMap(({ call, answer }) =>
		answer.ok
			? []
			: [{ code: answer.error.code, said: `${call.operation} is refused: ${answer.error.message}` }]
	);
	const meant = 'line' in command ? command.refused : undefined;
	if (meant !== undefined) {
		return refusals.at(-1)?.code === meant ? undefined : `it is not refused with ${meant}`;
	}
	if (refusals[0]) return refusals[0].said;
	if (!('line' in command) || code === 0) return undefined;
	return code === undefined ? said : `it ends with exit code ${code}: ${said.trim()}`;
}
