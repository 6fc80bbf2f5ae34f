import { run } from './run';

process.exitCode = await run(
	process.argv.slice(2),
	(line) => console.log(line),
	(line) => console.error(line)
);
