import { inside, instead, type Case, type Drawn } from '../case';
import type { Draw } from '../../draw';
import { admin, allow, person, policy, scene } from '../scene';
import { people, three } from './names';

/** What `--query` picks out of an answer. */
export const query: Drawn = (draw, level) => {
	if (level > 2 && draw.chance(30)) return asksAll(draw);
	const [first, second] = three(draw.mixed(people));
	const ask = (expression: string, output = '') =>
		`aws iam list-users --query ${quoted(expression)}${output}`;
	const forms = [
		{ ask: 'Users[].UserName', why: 'From each of the users the name is picked, into a list.' },
		{ ask: 'length(Users)', why: 'The number of users is asked for.' }
	];
	const harder = [
		{ ask: `Users[?UserName=='${first}'].UserName`, why: 'A filter keeps a list, here of one.' },
		{
			ask: `Users[?UserName=='${first}'].UserName | [0]`,
			why: 'Behind the bar, the first of the filtered list is taken.'
		},
		{ ask: `Users[?UserName!='${first}'].UserName`, why: 'The filter keeps all but one.' },
		{ ask: 'Users[].[UserName]', why: 'Each user becomes a list of its own, with one value.' }
	];
	const slips = [
		{
			ask: 'Users.UserName',
			why: 'Without brackets the list itself is asked for a UserName, and has none.'
		},
		{
			ask: `Users[?UserName=="${first}"].UserName`,
			why: 'In double quotes it is the name of a field and no text, so nothing fits.'
		},
		{ ask: 'Users[].Name', why: 'A name that there is not picks nothing from any of them.' }
	];
	const all = [...forms, ...(level > 2 ? harder : []), ...slips];
	const pool =
		level < 3 ? [...forms, ...slips.slice(0, 1)] : level === 3 ? all : [...harder, ...slips];
	const chosen = draw.one(pool);
	const output = level > 3 && draw.chance(50) ? ' --output text' : '';
	const shown = scene('robin', ask(chosen.ask, output), {
		users: [admin, person(first), person(second)]
	});
	const near = draw.mixed(all.filter((each) => each !== chosen));
	return {
		scene: shown,
		about: { service: 'iam', operation: 'ListUsers' },
		needsPolicies: false,
		why: chosen.why,
		wrong: [
			...(output === ''
				? []
				: [instead(shown, ask(chosen.ask), 'That is JSON, and text was asked for.')]),
			...near.map(({ ask: other, why }) =>
				instead(shown, ask(other, output), `That would be \`${other}\`. ${why}`)
			)
		]
	};
};

/** As it stands between quotes that keep what is in it. */
function quoted(expression: string): string {
	return expression.includes("'") ? `"${expression}"` : `'${expression}'`;
}

/** The option changes nothing in what AWS is asked for. */
function asksAll(draw: Draw): Case {
	const [typist, second] = three(draw.mixed(people));
	const may = draw.chance(30);
	const inline = [policy('look', allow(may ? 'iam:List*' : 'iam:GetUser'))];
	const shown = scene(typist, "aws iam list-users --query 'length(Users)'", {
		users: [person(typist, { keys: ['Active'], inline }), person(second)]
	});
	const powerful = person(typist, { keys: ['Active'], attached: ['AdministratorAccess'] });
	const bare = person(typist, { keys: ['Active'] });
	return {
		scene: shown,
		about: { service: 'iam', operation: 'ListUsers' },
		needsPolicies: true,
		why: may
			? '`iam:List*` covers ListUsers, and both users are counted.'
			: 'AWS is asked for the list, whatever is shown of it. `iam:ListUsers` is not allowed.',
		wrong: [
			may
				? inside(shown, { users: [bare, person(second)] }, 'The inline policy allows it.')
				: inside(
						shown,
						{ users: [powerful, person(second)] },
						'The number is picked by the command line, from an answer that it does not get.',
						'query-asks-less'
					),
			instead(
				{ ...shown, users: [powerful, person(second)] },
				"aws iam list-users --query 'length(Users[].Name)'",
				may ? 'Two users are there, and both are counted.' : 'A refusal is no empty answer.'
			),
			instead(
				{ ...shown, users: [powerful, person(second)] },
				"aws iam list-users --query 'Users.UserName'",
				may
					? 'The length of a list is a number.'
					: 'A refusal is an error, and nothing to pick from.'
			)
		]
	};
}
