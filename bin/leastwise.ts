import { check } from './check';

const usage = `Usage: npm run leastwise -- COMMAND

  check [SLUG …]   Check scenarios: their files, that they are not solved at the start, that the
                   solution scores in full, and that each mistake leaves its objective open.`;

const [command, ...rest] = process.argv.slice(2);
switch (command) {
	case 'check':
		process.exitCode = check('scenarios', rest, (line) => console.log(line)) ? 0 : 1;
		break;
	case undefined:
	case 'help':
	case '--help':
		console.log(usage);
		break;
	default:
		console.error(`leastwise: there is no command ${command}.\n\n${usage}`);
		process.exitCode = 2;
}
