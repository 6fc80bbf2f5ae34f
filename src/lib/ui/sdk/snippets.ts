/** A worked program, from which help is taken away step by step. */
export interface Snippet {
	readonly id: string;
	readonly title: string;
	/** The whole program; what becomes a gap stands between « and ». */
	readonly source: string;
}

/** How much of a snippet is there. */
export const stages = ['worked', 'gaps', 'comments'] as const;
export type Stage = (typeof stages)[number];

export const stageNames: Readonly<Record<Stage, string>> = {
	worked: 'Worked',
	gaps: 'With gaps',
	comments: 'Comments only'
};

/** What stands in a gap: no name that anybody gives, so that running it tells the line. */
const gap = '____';

export function textOf({ source }: Snippet, stage: Stage): string {
	switch (stage) {
		case 'worked':
			return source.replace(/[«»]/g, '');
		case 'gaps':
			return source.replace(/«[^»]*»/g, gap);
		case 'comments':
			return `${source
				.split('\n')
				.map((line) => line.trim())
				.filter((line) => line.startsWith('//'))
				.join('\n\n')}\n\n`;
	}
}

/** Whether it is still that program, and not one that somebody wrote in its place. */
export function isStillOf(snippet: Snippet, text: string): boolean {
	const asked = textOf(snippet, 'comments').trim().split('\n\n');
	return asked.every((comment) => text.includes(comment));
}

/** Beside the snippets: what one writes oneself. */
export const own = {
	id: 'own',
	title: 'My own',
	text: `import { IAMClient } from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';

`
} as const;

export function hasGap(text: string): boolean {
	return text.includes(gap);
}

export const snippets: readonly Snippet[] = [
	{
		id: 'list',
		title: 'Who is there',
		source: `import { «IAMClient, ListUsersCommand» } from '@aws-sdk/client-iam';

// A client needs no credentials here: it takes those of the profile above.
const iam = new IAMClient();

// A command is an object; the client signs it and sends it.
const { «Users» } = await iam.send(new «ListUsersCommand»({}));

// A table of what the answer holds.
console.table(Users, ['UserName', 'Path', 'CreateDate']);
`
	},
	{
		id: 'create',
		title: 'Create a user with a tag',
		source: `import { CreateUserCommand, IAMClient, ListUserTagsCommand } from '@aws-sdk/client-iam';

const iam = new IAMClient();
const UserName = 'nia';

// Create the user and tag it in the same call.
const { User } = await iam.send(
  new CreateUserCommand({ «UserName», «Tags: [{ Key: 'team', Value: 'survey' }]» })
);
console.log('Created', User.«Arn»);

// Ask for the tags: the answer to CreateUser has them, too.
const { Tags } = await iam.send(new «ListUserTagsCommand»({ UserName }));
console.log(Tags);
`
	},
	{
		id: 'assume',
		title: 'Take on a role, then call with it',
		source: `import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

const iam = new IAMClient();
const sts = new STSClient();

// Who am I, and in which account?
const me = await sts.send(new «GetCallerIdentityCommand»({}));
if (me.Arn.endsWith(':root')) {
  throw new Error('The root user takes on no role. Sign in as a user, or choose the key of one above.');
}

// A role whose trust policy names me, or my account as a whole. Policies come URL-encoded.
const { Roles } = await iam.send(new ListRolesCommand({}));
const role = Roles.find(({ AssumeRolePolicyDocument }) => {
  const trust = «decodeURIComponent»(AssumeRolePolicyDocument);
  return trust.includes(\`"arn:aws:iam::\${me.Account}:root"\`) || trust.includes(\`"\${me.Arn}"\`);
});
if (!role) {
  throw new Error(\`No role here trusts account \${me.Account}. Create one first, for this AWS account.\`);
}

// Take it on: the answer has temporary credentials.
const { Credentials } = await sts.send(
  new «AssumeRoleCommand»({ RoleArn: role.Arn, «RoleSessionName»: 'from-a-program' })
);
console.log('Until', Credentials.Expiration);

// A client of its own signs with them, session token and all.
const asRole = new STSClient({
  credentials: {
    accessKeyId: Credentials.AccessKeyId,
    secretAccessKey: Credentials.SecretAccessKey,
    «sessionToken: Credentials.SessionToken»
  }
});

// Who am I now, and who was I before?
for (const client of [sts, asRole]) {
  const { Arn } = await client.send(new GetCallerIdentityCommand({}));
  console.log(Arn);
}
`
	},
	{
		id: 'pages',
		title: 'Page by page',
		source: `import { IAMClient, paginateListUsers } from '@aws-sdk/client-iam';

const iam = new IAMClient();

// A paginator asks for the next page whenever the loop wants it. Two users a page, to see it work.
let page = 0;
for «await» (const { Users, «IsTruncated» } of «paginateListUsers»({ client: iam, pageSize: 2 }, {})) {
  page += 1;

  // Each turn of the loop is one call.
  console.log(\`Page \${page}:\`, Users.map(({ UserName }) => UserName).join(', '));
  console.log(IsTruncated ? '  there is more' : '  that was the last');

  // Whoever leaves the loop asks for no more of them.
  if (page === 5) «break»;
}
`
	},
	{
		id: 'errors',
		title: 'Catch errors by their class',
		source: `import { GetUserCommand, IAMClient, IAMServiceException, «NoSuchEntityException» } from '@aws-sdk/client-iam';

const iam = new IAMClient();

try {
  await iam.send(new GetUserCommand({ UserName: 'nobody-by-this-name' }));
} catch (error) {
  // What the service’s model names has a class of its own.
  if (error instanceof «NoSuchEntityException») {
    console.log('There is no such user. That is fine.');

    // Every answer says how it came, errors too.
    console.log(error.«$metadata».httpStatusCode, error.$fault);
  }
  // AccessDenied has none: it is told by its name.
  else if (error instanceof IAMServiceException && error.«name» === 'AccessDenied') {
    console.log('Not allowed:', error.message);
  }
  // Anything else is a surprise, and not to be swallowed.
  else throw error;
}
`
	}
];
