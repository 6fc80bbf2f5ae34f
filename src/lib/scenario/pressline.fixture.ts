import { folder } from './folder.fixture';

/**
 * A scenario of two accounts, for tests: the role Press of Pressline, the print shop, is to read Marlow
 * Maps' plates and to take on a role of theirs, for which it needs both sides' word.
 */
export const pressline: Readonly<Record<string, string>> = {
	...folder,
	'scenario.yaml': `
version: 5
title: Plates for Pressline
part: Tests
minutes: 15
line: A print shop needs the plates.
story: Pressline prints the maps from its own account.
teaches: Across accounts both sides must allow.
learn: [Let another account in]
misconception: A bucket policy is enough.
topics: [users]
domains: []
handover:
  - { label: Marlow Maps, value: '111122223333' }
  - { label: IAM user of Marlow Maps, value: priya }
  - { label: Password of priya, value: Contour-Line-7 }
  - { label: Pressline, value: '444455556666' }
  - { label: IAM user of Pressline, value: paula }
  - { label: Password of paula, value: Fine-Screen-60 }
stages:
  - id: read
    title: The plates
    objectives:
      - id: plates
        title: Press reads the plates
        points: 50
        check:
          kind: all
          of:
            - { kind: access, account: pressline, principal: role/Press, action: 's3:GetObject', resource: 'arn:aws:s3:::marlow-plates/north.txt', allowed: true }
            - { kind: access, account: pressline, principal: user/petra, action: 's3:GetObject', resource: 'arn:aws:s3:::marlow-plates/north.txt', allowed: false }
            - { kind: access, principal: 'arn:aws:iam::444455556666:role/Press', action: 's3:PutObject', resource: 'arn:aws:s3:::marlow-plates/north.txt', allowed: false }
            - { kind: bound, account: pressline, of: role/Press, within: &press { Version: '2012-10-17', Statement: [ { Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::marlow-plates/*' }, { Effect: Allow, Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::111122223333:role/Delivery' } ] } }
            - { kind: finding, account: pressline, of: role/Press, types: [ERROR], services: [s3, sts], found: false }
            - { kind: query, account: pressline, call: iam GetRole, with: { RoleName: Press }, query: Role.RoleName, is: Press }
        won: Nobody else of Pressline reads the plates.
        notes:
          - when: { kind: access, principal: user/priya, action: 's3:GetObject', resource: 'arn:aws:s3:::marlow-plates/north.txt', allowed: true }
            say: Marlow Maps reads them, Pressline does not.
        hints: { nudge: Two sides., where: The bucket’s policy and the role’s., how: Let both allow it. }
      - id: delivery
        title: Press takes on Delivery with the id that was agreed
        points: 50
        check:
          kind: all
          of:
            - { kind: event, account: pressline, by: role/Press, call: sts AssumeRole, with: { RoleArn: 'arn:aws:iam::111122223333:role/Delivery', ExternalId: sheet-42 } }
            - { kind: event, by: 'arn:aws:iam::444455556666:role/Press', call: sts AssumeRole }
            - { kind: access, account: pressline, principal: role/Press, action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/Delivery', allowed: true, context: { 'sts:ExternalId': sheet-42 } }
            - { kind: access, account: pressline, principal: role/Press, action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/Delivery', allowed: false, context: { 'sts:ExternalId': sheet-41 } }
            - { kind: access, account: pressline, principal: role/Press, action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/Delivery', allowed: false }
            - kind: oneOf
              account: pressline
              among: roles
              of: [{ kind: access, principal: 'role/{role}', action: 's3:GetObject', resource: 'arn:aws:s3:::marlow-plates/north.txt', allowed: true }]
        won: Nobody can use Pressline to get at Marlow Maps.
        hints: { nudge: Who else asks Pressline?, where: The role’s trust policy., how: Ask for the external id. }
incidents:
  - id: sheet
    who: Petra of Pressline
    at: { when: { kind: event, account: pressline, by: role/Press, call: sts AssumeRole } }
    says: Petra looks who she is.
    calls: [{ account: pressline, as: user/petra access key, call: sts GetCallerIdentity }]
ending: The maps are printed.
able: You can let another account in.
scoring:
  hints: { nudge: 2, where: 4, how: 8 }
  stars: [50, 80, 95]
  par: 8
  solved: The plates are printed.
`,
	'account.yaml': `
version: 2
id: '111122223333'
name: Marlow Maps
age: 400d
alias: marlow-maps
root: { email: ines@marlowmaps.example, password: paper-Harbour-41 }
users: [{ name: priya, password: Contour-Line-7, attached: [AdministratorAccess] }]
s3:
  buckets:
    - { name: marlow-plates, objects: [{ key: north.txt, content: 51.5 N }] }
`,
	'accounts/pressline.yaml': `
version: 2
id: '444455556666'
name: Pressline
age: 900d
alias: pressline
root: { email: owner@pressline.example, password: Offset-Blue-12 }
users:
  - { name: paula, password: Fine-Screen-60, attached: [AdministratorAccess] }
  - { name: petra, accessKeys: [{ age: 20d }], inline: [{ name: own, document: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::marlow-plates/*' }] } }] }
roles:
  - { name: Press, trust: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { AWS: '444455556666' }, Action: 'sts:AssumeRole' }] } }
`,
	'brief.md': 'Pressline prints the maps.\n\nLet its role **Press** read the plates.',
	'debrief.md': '## Done\n\nAcross accounts both sides allow.',
	'solution.yaml': `
steps:
  - { as: nobody, call: signin ConsoleLogin, with: { as: user, account: marlow-maps, userName: priya, password: { password: Contour-Line-7 } } }
  - id: bucket-policy
    as: user/priya
    call: s3 PutBucketPolicy
    with:
      Bucket: marlow-plates
      Policy: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { AWS: 'arn:aws:iam::444455556666:role/Press' }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::marlow-plates/*' }] }
  - id: delivery
    as: user/priya
    call: iam CreateRole
    with:
      RoleName: Delivery
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { AWS: 'arn:aws:iam::444455556666:role/Press' }, Action: 'sts:AssumeRole', Condition: { StringEquals: { 'sts:ExternalId': sheet-42 } } }] }
  - { as: user/priya, call: signin ConsoleLogout }
  - { account: pressline, as: nobody, call: signin ConsoleLogin, with: { as: user, account: pressline, userName: paula, password: { password: Fine-Screen-60 } } }
  - id: own-policy
    account: pressline
    as: user/paula
    call: iam PutRolePolicy
    with:
      RoleName: Press
      PolicyName: plates
      PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::marlow-plates/*' }, { Effect: Allow, Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::111122223333:role/Delivery' }] }
  - { account: pressline, as: user/paula, call: sts AssumeRole, with: { RoleArn: 'arn:aws:iam::444455556666:role/Press', RoleSessionName: run } }
  - { id: take, account: pressline, as: role/Press, call: sts AssumeRole, with: { RoleArn: 'arn:aws:iam::111122223333:role/Delivery', RoleSessionName: run, ExternalId: sheet-42 } }
  - { account: pressline, as: role/Press, call: s3 GetObject, with: { Bucket: marlow-plates, Key: north.txt } }
  - { id: look, as: role/Delivery, call: sts GetCallerIdentity }
`,
	'mistakes.yaml': `
mistakes:
  - { title: Only Marlow Maps allows it, without: [own-policy, take, look], open: [plates, delivery] }
  - { title: Only Pressline allows it, without: [bucket-policy], open: [plates, delivery] }
  - { title: The role is never taken on, without: [take, look], open: [delivery] }
`
};
