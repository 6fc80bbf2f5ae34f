import { decide } from '../../policy/decide';
import type { Decision } from '../../policy/decision';
import type { QuestionForm } from '../../policy/question/form';
import { compileForm, prepare } from '../../policy/question/prepare';
import type { Denial, Suspect } from './denial';

/** For tests: what is wrong with a denial. Everything is decided anew, by what is told in the end. */
export function faultsOf(denial: Denial): readonly string[] {
	const { told, suspects, key } = denial;
	const faults: string[] = [];
	const { outcome, by } = decided(told);
	const decides = suspects.find(({ id }) => id === key);
	if (outcome !== 'explicitDeny' || by.length !== 1) faults.push('no one statement denies it');
	if (by[0]?.statement.sid?.value !== decides?.statement.Sid) faults.push('the key is another one');

	const possible = suspects.filter(({ seenIn }) => seenIn === undefined);
	const answers = possible.map((suspect) => answersUnder(denial, suspect).join());
	if (new Set(answers).size !== possible.length) faults.push('two cannot be told apart');
	const real = denial.questions.map(({ allowed }) => allowed).join();
	const fitting = possible.filter((_, at) => answers[at] === real);
	if (fitting.map(({ id }) => id).join() !== key) faults.push('the answers are another one’s');
	return faults;
}

/** As the account would answer, if that statement stood in the hidden layer. */
function answersUnder(denial: Denial, { statement }: Suspect): readonly boolean[] {
	const swapped = JSON.parse(
		JSON.stringify(denial.told, (_, value: unknown) =>
			isStatement(value) &&
			value.Sid === denial.suspects.find(({ id }) => id === denial.key)?.statement.Sid
				? { ...value, ...blank, ...statement }
				: value
		)
	) as QuestionForm;
	return denial.questions.map(
		({ request }) => decided({ ...swapped, request }).outcome === 'allowed'
	);
}

const blank = { Condition: undefined, Action: undefined, NotAction: undefined };

function isStatement(value: unknown): value is { readonly Sid: string } {
	return typeof value === 'object' && value !== null && 'Sid' in value;
}

function decided(form: QuestionForm): Decision {
	const prepared = prepare(form, compileForm);
	if (!prepared.ok) throw new Error(prepared.error);
	return decide(prepared.value.policies, prepared.value.request);
}
