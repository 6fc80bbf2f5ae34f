import type { Beliefs } from '../src/lib/scenario/beliefs';
import type { Course } from '../src/lib/scenario/course';
import { Misused } from './arguments';
import { checkCounterexamples } from './beliefs';
import { check, checkBeliefs, checkCourse, checkGlossary } from './check';
import { openCatalog } from './catalog';
import { checkWorkbook } from './check-workbook';
import { coverageHere, tellCoverage } from './coverage';
import { compareFiles } from './compare';
import { decideFile } from './decide';
import { serveEndpoint } from './endpoint';
import { checkExams, checkMocks } from './exams';
import { newScenario } from './new-scenario';
import { checkQuestions } from './questions';
import { gradeFolder } from './grade';
import { exampleNames } from './scenarios';
import { makeQti } from './qti';
import { makeScorm } from './scorm';
import { validateFiles } from './validate';

const usage = `Usage: npm run leastwise -- COMMAND

  check [SLUG …]       Check scenarios: their files, that they are not solved at the start, that the
                       solution scores in full, and that each mistake leaves its objective open. And the
                       course, the beliefs, the glossary, the workbook and the questions. With workbook
                       or beliefs as the only name, that alone: of beliefs, the counterexample of each
                       is decided.
  check questions      Check questions alone, all or those of some topics: that the engine does not
    [TOPIC …]          contradict a key, what can be held of how they are written, and that
                       there are enough for the mock exams.
  new scenario SLUG    Write a small scenario that is sound, to be changed into another.
  validate FILE …      Say what is wrong, unsafe or without effect in policies. Exit code 1 where
    [--kind KIND]      there are errors. Kinds: identity (unless said), boundary, session, scp, rcp,
    [--format FORMAT]  resource, trust, endpoint. Formats: text, json.
  compare A B          Say what each of two identity policies allows beyond the other. Exit code 1
    [--format FORMAT]  unless all that A allows is allowed by B.
  decide FILE          Decide requests: JSON, or JSON Lines with one question to a line; one line of
                       JSON comes out for each.
  endpoint             Serve an account on 127.0.0.1 to real AWS clients: a sandbox, or the one of
    [--scenario SLUG]  a scenario or of a file like a scenario's account.yaml. With --any-key every
    [--account FILE]   key is root's, for tests of tools.
    [--port N]
    [--any-key]
  qti [TOPIC …]        Write questions, all or those of some topics, as a QTI 2.1 package.
    --out ZIP
  grade DIR            Grade the hand-ins in a folder, by the scenarios and questions of this checkout:
    --pack FILE        which files are not taken and why, what is to be asked about the others, and a
    --csv FILE         gradebook as CSV. With the teacher's key where they are sealed, and a list of
    [--key FILE]       names and codes where the class has one. Exit code 1 where a file is not taken.
    [--roster FILE]    For: plain, moodle, canvas, blackboard.
    [--for PLATFORM]
  scorm                Make a SCORM package of a pack and of the site in build/, for an LMS.
    --pack FILE        Versions: 1.2 (unless said), 2004.
    --out ZIP
    [--version V]

  FILE may be - for standard input.`;

type Say = (line: string) => void;

/** A name or a policy may hold what a terminal obeys: it is shown instead. */
function shown(say: Say): Say {
	return (line) =>
		say(
			line.replace(
				/(?![\n\t])\p{Cc}/gu,
				(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
			)
		);
}

/** Runs a command and gives the exit code; misuse is told in a sentence, with code 2. */
export async function run(args: readonly string[], say: Say, complain: Say): Promise<number> {
	try {
		return await runCommand(args, shown(say));
	} catch (error) {
		if (!(error instanceof Misused)) throw error;
		shown(complain)(`leastwise: ${error.message}`);
		return 2;
	}
}

async function runCommand([command, ...rest]: readonly string[], say: Say): Promise<number> {
	switch (command) {
		case 'check':
			return (await checkContent(rest, say)) ? 0 : 1;
		case 'new':
			return newScenario(rest, 'scenarios', say);
		case 'validate':
			return validateFiles(rest, say);
		case 'compare':
			return compareFiles(rest, say);
		case 'decide':
			return decideFile(rest, say);
		case 'endpoint':
			return serveEndpoint(rest, say);
		case 'scorm':
			return makeScorm(rest, say);
		case 'qti':
			return makeQti(rest, say);
		case 'grade':
			return gradeFolder(rest, say);
		case undefined:
		case 'help':
		case '--help':
			say(usage);
			return 0;
		default:
			throw new Misused(`There is no command ${command}.\n\n${usage}`);
	}
}

/** Folders, and the words for them on the command line. */
const folders = { workbook: 'workbook', questions: 'questions', beliefs: 'beliefs' } as const;

/** True when all is well. */
async function checkContent(words: readonly string[], say: Say): Promise<boolean> {
	const course = checkCourse('course.yaml', say);
	const beliefs = checkBeliefs('beliefs.yaml', course, say);
	const glossary = checkGlossary('glossary.yaml', say);
	if (!course || !beliefs || !glossary) return false;
	const [first, ...topics] = words;
	if (first === folders.questions) return checkAsked(topics, { course, beliefs }, say);

	const examples = 'src/lib/ui/playground/examples';
	const around = { course, beliefs, glossary, scenarios: 'scenarios', examples };
	const only = words.length === 1 ? first : undefined;
	const isAll = words.length === 0;
	const checkBook = () => checkWorkbook(folders.workbook, around, say);
	const decideBeliefs = () => checkCounterexamples(folders.beliefs, beliefs, say);
	if (only === folders.workbook) return checkBook();
	if (only === folders.beliefs) return decideBeliefs();
	const isSound = !isAll || [checkBook(), await decideBeliefs()].every(Boolean);
	const others = { course, beliefs, examples: exampleNames(examples) };
	const played = await check('scenarios', words, others, say);
	const asked = !isAll || (await checkAsked([], others, say));
	return isSound && played && asked;
}

async function checkAsked(
	topics: readonly string[],
	{ course, beliefs }: { readonly course: Course; readonly beliefs: Beliefs },
	say: Say
): Promise<boolean> {
	const catalog = openCatalog();
	const facts = (prefixes: readonly string[]) => catalog.load([...new Set(prefixes)]);
	const read = checkExams(folders.questions, say);
	const around = { course, beliefs, exams: read.exams, facts };
	const checked = await checkQuestions(folders.questions, topics, around, say);
	const isSound = read.isSound && checked.isSound;
	if (topics.length > 0) return isSound;
	const enough = checkMocks(folders.questions, read.exams, checked.items, say);
	const covered = tellCoverage(course, coverageHere(beliefs, checked.asked), say);
	return isSound && enough && covered;
}
