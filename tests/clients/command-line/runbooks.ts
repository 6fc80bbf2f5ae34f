/**
 * Scripts as administrators keep them, in the order in which they are run. What each prints is not written
 * here: bash and AWS's own command line say it.
 */
export const runbooks: Readonly<Record<string, string>> = {
	'who am I': `
set -euo pipefail
ACCOUNT_ID=$(aws sts get-caller-identity --query Account --output text)
CALLER=$(aws sts get-caller-identity --query Arn --output text)
echo "Account: \${ACCOUNT_ID}, caller: \${CALLER##*/}"
[[ "$ACCOUNT_ID" =~ ^[0-9]{12}$ ]] || { echo "no account" >&2; exit 1; }
`,
	'rotate an access key': `
set -euo pipefail
USER_NAME=\${1:-jun}
OLD_KEY=$(aws iam list-access-keys --user-name "$USER_NAME" --query 'AccessKeyMetadata[?Status==\`Active\`]|[0].AccessKeyId' --output text)
read -r NEW_ID NEW_SECRET < <(aws iam create-access-key --user-name "$USER_NAME" --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text)
aws configure set aws_access_key_id "$NEW_ID" --profile "$USER_NAME"
aws configure set aws_secret_access_key "$NEW_SECRET" --profile "$USER_NAME"
aws sts get-caller-identity --profile "$USER_NAME" --query Arn --output text
aws iam update-access-key --user-name "$USER_NAME" --access-key-id "$OLD_KEY" --status Inactive
aws iam delete-access-key --user-name "$USER_NAME" --access-key-id "$OLD_KEY"
aws iam list-access-keys --user-name "$USER_NAME" --query 'length(AccessKeyMetadata)'
`,
	'users without MFA': `
for user in $(aws iam list-users --query 'Users[].UserName' --output text); do
  devices=$(aws iam list-mfa-devices --user-name "$user" --query 'MFADevices[].SerialNumber' --output text)
  if [ -z "$devices" ]; then
    printf '%-12s no MFA\\n' "$user"
  fi
done | sort
`,
	'users without MFA, counted': `
missing=()
while IFS=$'\\t' read -r name path; do
  count=$(aws iam list-mfa-devices --user-name "$name" --query 'length(MFADevices)' --output text)
  (( count == 0 )) && missing+=("$path$name")
done < <(aws iam list-users --query 'Users[].[UserName,Path]' --output text)
echo "\${#missing[@]} without MFA"
printf ' - %s\\n' "\${missing[@]}"
`,
	'old keys': `
CUTOFF=$(date -u -d '20 days ago' +%Y-%m-%dT%H:%M:%SZ)
aws iam list-users --query 'Users[].UserName' --output text | tr '\\t' '\\n' | while read -r u; do
  aws iam list-access-keys --user-name "$u" --output text \\
    --query "AccessKeyMetadata[?CreateDate<='$CUTOFF'].[UserName,AccessKeyId,Status]"
done | awk '{print $1, $3}' | sort -u
`,
	'a policy from a here-document': `
cat > policy.json <<'JSON'
{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "ReadMaps", "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"],
      "Resource": ["arn:aws:s3:::marlow-notices", "arn:aws:s3:::marlow-notices/*"] }
  ]
}
JSON
ARN=$(aws iam create-policy --policy-name ReadMaps --policy-document file://policy.json --query Policy.Arn --output text)
echo "$ARN"
aws iam attach-user-policy --user-name wanda --policy-arn "$ARN"
aws iam list-attached-user-policies --user-name wanda --output table
`,
	'policy versions': `
ARN=arn:aws:iam::$(aws sts get-caller-identity --query Account --output text):policy/ReadMaps
for action in GetObjectTagging GetObjectVersion GetObjectAcl; do
  sed "s/s3:GetObject\\"/s3:$action\\"/" policy.json > "policy-$action.json"
  aws iam create-policy-version --policy-arn "$ARN" --policy-document "file://policy-$action.json" --set-as-default --query PolicyVersion.VersionId --output text
done
aws iam list-policy-versions --policy-arn "$ARN" --query 'Versions[].[VersionId,IsDefaultVersion]' --output text
oldest=$(aws iam list-policy-versions --policy-arn "$ARN" --query 'Versions[?!IsDefaultVersion]|[-1].VersionId' --output text)
aws iam delete-policy-version --policy-arn "$ARN" --version-id "$oldest"
diff policy.json policy-GetObjectAcl.json
aws iam get-policy-version --policy-arn "$ARN" --version-id v4 --query PolicyVersion.Document.Statement[0].Action --output json
`,
	'a role with a profile': `
ACCOUNT=$(aws sts get-caller-identity --query Account --output text)
aws configure set region us-east-1 --profile editor
aws configure set role_arn "arn:aws:iam::\${ACCOUNT}:role/Editor" --profile editor
aws configure set credential_source Environment --profile editor
aws configure set role_session_name night --profile editor
cat ~/.aws/config
aws sts get-caller-identity --profile editor --query Arn --output text | cut -d/ -f2
aws iam create-user --user-name nope --profile editor || echo "denied as expected: $?"
`,
	'assume a role by hand': `
CREDS=$(aws sts assume-role --role-arn arn:aws:iam::111122223333:role/Editor --role-session-name audit --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text)
export AWS_ACCESS_KEY_ID=$(echo $CREDS | cut -d' ' -f1)
export AWS_SECRET_ACCESS_KEY=$(echo $CREDS | awk '{print $2}')
export AWS_SESSION_TOKEN=$(echo "$CREDS" | cut -f3)
aws sts get-caller-identity --output text --query Arn
aws iam list-roles --query 'Roles[].RoleName' --output text
`,
	'a role in a function': `
assume() {
  local role=$1 session=\${2:-cli}
  eval "$(aws sts assume-role --role-arn "arn:aws:iam::111122223333:role/$role" --role-session-name "$session" \\
    --query 'Credentials.[join(\`=\`,[\`export AWS_ACCESS_KEY_ID\`,AccessKeyId]),join(\`=\`,[\`export AWS_SECRET_ACCESS_KEY\`,SecretAccessKey]),join(\`=\`,[\`export AWS_SESSION_TOKEN\`,SessionToken])]' \\
    --output text | tr '\\t' '\\n')"
}
( assume Editor nightly; aws sts get-caller-identity --query Arn --output text )
aws sts get-caller-identity --query Arn --output text
`,
	'the credential report': `
aws iam generate-credential-report > /dev/null
until [ "$(aws iam generate-credential-report --query State --output text)" = COMPLETE ]; do sleep 2; done
aws iam get-credential-report --query Content --output text | base64 -d > report.csv
head -1 report.csv | tr ',' '\\n' | head -4
tail -n +2 report.csv | cut -d, -f1,4,8 | sort | column -t -s,
awk -F, 'NR>1 && $4=="false" {n++} END {print n+0, "without a password"}' report.csv
grep -c ',true,' report.csv || true
`,
	'the report by field name': `
col() { head -1 report.csv | tr ',' '\\n' | grep -nx "$1" | cut -d: -f1; }
K=$(col access_key_1_active)
M=$(col mfa_active)
echo "columns $K and $M"
tail -n +2 report.csv | awk -F, -v k="$K" -v m="$M" '$k == "true" && $m == "false" {print $1}' | sort
`,
	'a tree into a bucket': `
mkdir -p site/img site/css
echo '<h1>maps</h1>' > site/index.html
echo 'body {}' > site/css/main.css
printf 'png' > site/img/logo.png
aws s3 mb s3://marlow-site
aws s3 sync site s3://marlow-site --no-progress --exclude '*.png' | sort
aws s3 cp site/img/logo.png s3://marlow-site/img/logo.png --content-type image/png --no-progress
aws s3 ls s3://marlow-site --recursive | awk '{print $3, $4}'
echo changed >> site/index.html
rm -r site/css
aws s3 sync site s3://marlow-site --no-progress --size-only --delete | sort
aws s3 ls s3://marlow-site --recursive --summarize --human-readable | tail -n 2
aws s3 cp s3://marlow-site/index.html - | wc -l
`,
	'presigned links': `
url=$(aws s3 presign s3://marlow-site/index.html --expires-in 600)
path=\${url%%\\?*}
echo "\${path##*/}"
echo "\${url#*\\?}" | tr '&' '\\n' | cut -d= -f1 | sort
[[ $url == *X-Amz-Expires=600* ]] && echo ten minutes
`,
	'empty and remove a bucket': `
BUCKET=marlow-site
aws s3api list-objects-v2 --bucket "$BUCKET" --query 'Contents[].Key' --output text | tr '\\t' '\\n' |
  xargs -I{} aws s3api delete-object --bucket "$BUCKET" --key {}
aws s3api list-objects-v2 --bucket "$BUCKET" --query 'length(Contents || \`[]\`)'
aws s3 rb "s3://$BUCKET"
aws s3api head-bucket --bucket "$BUCKET" 2>&1 | grep -o '([0-9]*)'
`,
	'access advisor': `
ARN=$(aws iam get-user --user-name jun --query User.Arn --output text)
JOB=$(aws iam generate-service-last-accessed-details --arn "$ARN" --query JobId --output text)
aws iam get-service-last-accessed-details --job-id "$JOB" --query 'JobStatus' --output text
aws iam get-service-last-accessed-details --job-id "$JOB" --query 'ServicesLastAccessed[?TotalAuthenticatedEntities>\`0\`].ServiceNamespace' --output text
`,
	'what may they do': `
for action in s3:GetObject s3:PutObject iam:CreateUser; do
  result=$(aws iam simulate-principal-policy --policy-source-arn arn:aws:iam::111122223333:user/jun --action-names "$action" --query 'EvaluationResults[0].EvalDecision' --output text)
  case $result in
    allowed) mark=+ ;;
    implicitDeny|explicitDeny) mark=- ;;
    *) mark='?' ;;
  esac
  printf '%s %s (%s)\\n' "$mark" "$action" "$result"
done
`,
	'everything in one answer': `
aws iam get-account-authorization-details --filter User Group > details.json
aws iam get-account-authorization-details --filter User --query 'UserDetailList[].{User:UserName,Groups:join(\`,\`,GroupList),Attached:join(\`,\`,AttachedManagedPolicies[].PolicyName)}' --output table
aws iam get-account-authorization-details --filter User --query 'UserDetailList[?contains(GroupList, \`Cartographers\`)].UserName' --output text
aws iam get-account-authorization-details --filter Role --query 'RoleDetailList[].[RoleName, AssumeRolePolicyDocument.Statement.Principal.AWS]' --output text
aws iam get-account-authorization-details --query 'length(Policies[?AttachmentCount>\`0\`])'
grep -c UserName details.json
`,
	'who has administrator access': `
aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AdministratorAccess --query '[PolicyUsers[].UserName,PolicyRoles[].RoleName,PolicyGroups[].GroupName][]' --output text
for p in AdministratorAccess IAMFullAccess PowerUserAccess; do
  n=$(aws iam list-entities-for-policy --policy-arn "arn:aws:iam::aws:policy/$p" --query 'length(PolicyUsers)')
  echo "$p: $n"
done
`,
	'pages by hand': `
TOKEN=
PAGE=0
while :; do
  if [ -z "$TOKEN" ]; then
    OUT=$(aws iam list-users --max-items 2 --output json)
  else
    OUT=$(aws iam list-users --max-items 2 --starting-token "$TOKEN" --output json)
  fi
  PAGE=$((PAGE + 1))
  echo "page $PAGE: $(echo "$OUT" | grep '"UserName"' | cut -d'"' -f4 | paste -sd, -)"
  TOKEN=$(echo "$OUT" | sed -n 's/.*"NextToken": "\\(.*\\)".*/\\1/p')
  [ -n "$TOKEN" ] || break
done
`,
	'onboard from a list': `
cat > people.csv <<EOF
name,team,path
ana,maps,/maps/
ben,ops,/ops/
cleo,maps,/maps/
EOF
tail -n +2 people.csv | while IFS=, read -r name team path; do
  aws iam create-user --user-name "$name" --path "$path" --tags Key=Team,Value="$team" --query User.Arn --output text
  aws iam wait user-exists --user-name "$name"
  [ "$team" = maps ] && aws iam add-user-to-group --group-name Cartographers --user-name "$name"
done
aws iam get-group --group-name Cartographers --query 'Users[].UserName | sort(@) | join(\`, \`, @)'
aws iam list-user-tags --user-name ana --query "Tags[?Key=='Team'].Value" --output text
`,
	offboard: `
#!/usr/bin/env bash
set -euo pipefail
offboard() {
  local user="$1"
  aws iam list-groups-for-user --user-name "$user" --query 'Groups[].GroupName' --output text | tr '\\t' '\\n' |
    while read -r g; do [ -z "$g" ] || aws iam remove-user-from-group --user-name "$user" --group-name "$g"; done
  for arn in $(aws iam list-attached-user-policies --user-name "$user" --query 'AttachedPolicies[].PolicyArn' --output text); do
    aws iam detach-user-policy --user-name "$user" --policy-arn "$arn"
  done
  for p in $(aws iam list-user-policies --user-name "$user" --query 'PolicyNames' --output text); do
    aws iam delete-user-policy --user-name "$user" --policy-name "$p"
  done
  for k in $(aws iam list-access-keys --user-name "$user" --query 'AccessKeyMetadata[].AccessKeyId' --output text); do
    aws iam delete-access-key --user-name "$user" --access-key-id "$k"
  done
  aws iam delete-login-profile --user-name "$user" 2>/dev/null || true
  aws iam delete-user --user-name "$user"
  echo "$user is gone"
}
for who in ana ben cleo wanda; do offboard "$who"; done
`,
	'does it exist': `
exists() { aws iam get-user --user-name "$1" > /dev/null 2>&1; }
for u in jun ana; do
  if exists "$u"; then echo "$u exists"; else echo "$u: exit $?"; fi
done
aws iam get-user --user-name nobody 2> err.txt || sed 's/^An error occurred (\\([A-Za-z]*\\)).*/\\1/' err.txt | tail -1
`,
	tags: `
declare -A tags=([Team]=maps [Env]=prod)
for key in Env Team; do
  aws iam tag-role --role-name Editor --tags "Key=$key,Value=\${tags[$key]}"
done
aws iam list-role-tags --role-name Editor --query 'Tags[].join(\`=\`, [Key, Value])' --output text | xargs -n1 | sort
aws iam untag-role --role-name Editor --tag-keys Env Team
aws iam list-role-tags --role-name Editor --query 'length(Tags)'
`,
	'a role for a service': `
trust() { cat <<EOF
{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"$1.amazonaws.com"},"Action":"sts:AssumeRole"}]}
EOF
}
trust lambda > trust.json
aws iam create-role --role-name Worker --assume-role-policy-document "$(trust ec2)" --query 'Role.[RoleName,MaxSessionDuration]' --output text
aws iam update-assume-role-policy --role-name Worker --policy-document file://trust.json
aws iam get-role --role-name Worker --query 'Role.AssumeRolePolicyDocument.Statement[0].Principal.Service' --output text
aws iam put-role-policy --role-name Worker --policy-name logs --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"*"}]}'
aws iam list-role-policies --role-name Worker --output text
aws iam delete-role-policy --role-name Worker --policy-name logs && aws iam delete-role --role-name Worker && echo removed
`,
	'a password policy': `
aws iam update-account-password-policy --minimum-password-length 14 --require-symbols --require-numbers --require-uppercase-characters --require-lowercase-characters --max-password-age 90 --password-reuse-prevention 24
aws iam get-account-password-policy --query 'PasswordPolicy.{length:MinimumPasswordLength,age:MaxPasswordAge}' --output yaml
aws iam get-account-summary --query 'SummaryMap.[Users,Groups,MFADevices]' --output text
if [[ $(aws iam get-account-summary --query SummaryMap.AccountMFAEnabled) -eq 0 ]]; then echo "root has no MFA"; fi
`,
	'input from a skeleton': `
aws iam create-group --generate-cli-skeleton > group.json
sed -i 's/"GroupName": ""/"GroupName": "Surveyors"/; s/"Path": ""/"Path": "\\/maps\\/"/' group.json
aws iam create-group --cli-input-json file://group.json --query Group.Arn --output text
aws iam delete-group --group-name Surveyors
`,
	'a table of roles': `
printf '%-10s %s\\n' ROLE CREATED
aws iam list-roles --query 'sort_by(Roles,&RoleName)[].[RoleName,CreateDate]' --output text | while read -r name created; do
  printf '%-10s %s\\n' "$name" "\${created%%T*}"
done
`,
	'public buckets': `
for b in $(aws s3api list-buckets --query 'Buckets[].Name' --output text); do
  status=$(aws s3api get-bucket-policy-status --bucket "$b" --query PolicyStatus.IsPublic --output text 2>/dev/null || echo none)
  block=$(aws s3api get-public-access-block --bucket "$b" --query 'PublicAccessBlockConfiguration.BlockPublicPolicy' --output text 2>/dev/null) || block=absent
  echo "$b public=$status block=$block"
done
aws s3api put-public-access-block --bucket marlow-notices --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
aws s3api get-public-access-block --bucket marlow-notices --output text
`,
	'stop at the first failure': `
set -e
aws iam get-role --role-name Editor --query Role.RoleName --output text
aws iam get-role --role-name Nothing --query Role.RoleName --output text
echo "never printed"
`
};
