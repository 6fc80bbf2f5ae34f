/**
 * A command that ends early, with what it prints to stderr. Thrown from any depth and caught in one
 * place, as the CLI itself does it: what was typed is read in steps of which each may refuse.
 */
export class Exit extends Error {
	readonly code: ExitCode;

	constructor(code: ExitCode, message: string) {
		super(message);
		this.code = code;
	}
}

/** Ends with a code and says nothing. */
export class Quiet extends Error {
	constructor(readonly code: number) {
		super();
	}
}

/**
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-returncodes.html: what was typed cannot be
 * understood; something is wrong with the configuration; AWS refused; anything else.
 */
export const exitCodes = { usage: 252, configuration: 253, service: 254, general: 255 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes] | 0 | 1 | 130;

export const usage = (message: string) => new Exit(exitCodes.usage, message);
export const general = (message: string) => new Exit(exitCodes.general, message);
export const configuration = (message: string) => new Exit(exitCodes.configuration, message);

/** A value of an option that cannot be read. */
export const badParameter = (option: string, message: string) =>
	usage(`Error parsing parameter '${option}': ${message}`);

export const synopsis = `aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help
`;

/** An error in how the words of the line stand. */
export const syntax = (message: string) => usage(`usage: ${synopsis}\naws: error: ${message}\n`);
