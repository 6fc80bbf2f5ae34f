/** The files of a small scenario, for tests: one objective, met by making the user jun. */
export const folder: Readonly<Record<string, string>> = {
	'scenario.yaml': `
version: 2
title: A user for Jun
part: Tests
minutes: 5
line: Jun needs a user.
story: Jun starts on Monday.
teaches: One person, one user.
learn: [Make a user]
misconception: A shared login saves work.
recall:
  question: Why does Jun get a user?
  options:
    - { text: It is cheaper., why: Users cost nothing. }
    - { text: The history names who acts., right: true, why: A shared login names nobody. }
topics: [users]
domains: []
handover: []
stages:
  - id: only
    title: Make the user
    objectives:
      - id: jun
        title: There is a user for Jun
        points: 90
        check: { kind: query, call: iam GetUser, with: { UserName: jun }, query: User.UserName, is: jun }
        won: Nobody signs in as Priya for Jun.
        notes:
          - when: { kind: query, call: iam ListUsers, query: 'length(Users)', is: 1 }
            say: There is a user, but not for Jun.
        hints: { nudge: Who starts on Monday?, where: Users., how: Create the user jun. }
      - id: no-rights
        title: Nobody is an administrator
        points: 10
        check: { kind: access, principal: user/*, action: 'iam:CreateUser', resource: '*', allowed: false }
        won: A stolen password makes nobody an administrator.
        hints: { nudge: a, where: b, how: c }
ending: Jun finds the door open.
scoring:
  hints: { nudge: 2, where: 4, how: 8 }
  stars: [50, 80, 95]
  par: 3
  solved: Jun can start.
  deductions:
    - id: admin
      title: The group of administrators is there
      reason: Nobody asked for it.
      points: 5
      when: { kind: query, call: iam ListGroups, query: 'length(Groups)', is: 1 }
`,
	'account.yaml': `
version: 2
id: '111122223333'
name: Marlow Maps
age: 400d
root: { email: ines@marlowmaps.example, password: paper-Harbour-41 }
users: [{ name: priya, password: green-Compass-5, attached: [AdministratorAccess] }]
`,
	'brief.md': 'Jun starts on Monday.\n\nMake a **user**.',
	'debrief.md': '## Done\n\nOne person, one user: `jun`.',
	'solution.yaml': `
steps:
  - { as: nobody, call: signin ConsoleLogin, with: { as: root, email: ines@marlowmaps.example, password: { password: paper-Harbour-41 } } }
  - { id: make, as: root, call: iam CreateUser, with: { UserName: jun } }
  - { id: unmake, as: root, call: iam DetachUserPolicy, with: { UserName: priya, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' } }
`,
	'mistakes.yaml': `
mistakes:
  - { title: No user is made, without: [make], open: [jun] }
`
};

/** The same folder with one text of one file replaced. */
export function folderWith(
	file: string,
	from: string | RegExp,
	to: string
): Record<string, string> {
	const text = folder[file] ?? '';
	const changed = text.replace(from, to);
	if (changed === text) throw new Error(`${file} has no ${from}`);
	return { ...folder, [file]: changed };
}
