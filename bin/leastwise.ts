import { run } from './run';

// Whoever reads what comes out may have had enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});

process.exitCode = await run(
	process.argv.slice(2),
	(line) => console.log(line),
	(line) => console.error(line)
);
