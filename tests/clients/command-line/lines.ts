/**
 * Command lines in the order in which they are typed; what each comes to is not written here, for AWS's
 * own command line says it. Words as a POSIX shell takes them apart; a line that begins with # is a heading.
 * `NEWER=1`: the answer has members that Debian's version does not know yet; the exit code alone counts.
 * `AS=jun`: with the keys of Jun.
 */
export const lines = `
# Usage
aws
aws iam
aws --version=1
aws iam create-user
aws iam create-user --user-name
aws iam list-users foo --bar
aws iam create-user --user-name a b c
aws iam create-user --user-nam
aws iam create-user --p /x/
aws iam create-user --user-name=
aws iam create-user --user-name ''
aws iam list-users --output xml
aws iam list-users --output
aws iam list-users --no-paginate=true
aws iam list-users --color blue
aws iam list-users --max-items many
aws iam list-users --query 'Users['
aws iam list-users --no-paginate --max-items 1
aws iam list-users --no-paginate --starting-token x
aws iam list-users --no-paginate --page-size 1 --starting-token x
aws iam wait
aws iam wait nothing
aws iam create-user --user-name a --tags '[x'
aws iam create-user --user-name a --tags '[{"Key": "a", "Value": "b"'
aws iam create-user --user-name a --tags '[{"Key": "a" "Value": "b"}]'
aws iam create-user --user-name a --tags '[{Key: 1}]'
aws iam create-user --user-name a --tags '["a",]'
aws iam create-user --user-name a --tags '[1] 2'
aws iam create-user --user-name a --tags '["a]'
aws iam create-user --user-name a --tags Key
aws iam create-user --user-name a --tags Key=
aws iam create-user --user-name a --tags Key=a,Value
aws iam create-user --user-name a --tags Key=a,Key=b
aws iam create-user --user-name a --tags 'Key=a Value=b'
aws iam create-user --user-name a --tags Key=a,Value={b=c}
aws iam create-user --user-name a --tags Key=a,Value=[b,c]
aws iam create-user --user-name a --tags Name=a
aws iam create-user --user-name a --tags '[{"Key": "a", "Value": 1}]'
aws iam create-user --user-name a --tags '[{"Key": "a", "Value": null}, "b", {"Key": [1, "x"]}]'
aws iam create-user --user-name a --tags file://nothing.json
aws iam create-user --user-name a --tags file://.
aws iam update-role --role-name Editor --max-session-duration long
aws iam list-users --cli-input-json '{'
aws iam list-users --cli-input-json '[]'
aws iam list-users --cli-input-json '"x"'
aws iam list-users --cli-input-json '{"Nothing": 1, "PathPrefix": 2}'
aws iam list-users --cli-input-json '{}' --cli-input-yaml '{}'
aws iam list-users --cli-input-yaml '[a'
aws iam list-users --cli-input-yaml '[a]'
aws iam list-users --starting-token 'a___b___c'
aws iam get-user --user-name jun --profile nobody
aws iam enable-mfa-device --user-name jun --serial-number x
aws s3api list-objects-v2
aws s3api list-objects-v2 --bucket 'not a bucket'
aws s3api put-object --bucket marlow-notices --key x --body nothing.txt
aws s3api get-object --bucket marlow-notices --key hours.txt
aws sts assume-role --role-arn x
aws sts assume-role --role-arn arn:aws:iam::111122223333:role/Editor --role-session-name x --tags Key=a,Value=b --duration-seconds x

# Skeletons
aws iam update-user --generate-cli-skeleton
aws iam tag-user --generate-cli-skeleton input
aws iam create-user --generate-cli-skeleton other
aws iam attach-role-policy --generate-cli-skeleton
aws iam list-users --generate-cli-skeleton input
aws iam update-access-key --generate-cli-skeleton
aws iam create-access-key --generate-cli-skeleton
aws iam get-account-summary --generate-cli-skeleton
aws sts get-caller-identity --generate-cli-skeleton
aws sts get-session-token --generate-cli-skeleton
aws iam get-group --group-name x --generate-cli-skeleton input --output yaml

# Looking
aws sts get-caller-identity
aws sts get-caller-identity --output text
aws sts get-caller-identity --output table
aws sts get-caller-identity --output yaml
aws sts get-caller-identity --output yaml-stream
aws sts get-caller-identity --query Arn --output text
aws sts get-caller-identity --query Arn
aws sts get-caller-identity --query Arn --output yaml
aws sts get-caller-identity --query Nothing
aws sts get-caller-identity --query Nothing --output text
aws sts get-caller-identity --query Nothing --output table
aws sts get-caller-identity --query '[Account,Arn]' --output text
aws sts get-caller-identity --query '[Account,Arn]' --output table
aws sts get-caller-identity --query '{Id: Account}' --output table
aws sts get-caller-identity --region eu-west-1 --no-cli-pager
aws iam list-users
aws iam list-users --output text
aws iam list-users --output table
aws iam list-users --output yaml
aws iam list-users --output yaml-stream
aws iam list-users --output table --query 'Users[].UserName'
aws iam list-users --output table --query 'Users[].[UserName,Path]'
aws iam list-users --output table --query 'Users[].{Name:UserName,Where:Path}'
aws iam list-users --output text --query 'Users[].UserName'
aws iam list-users --output text --query 'Users[].[UserName,Path]'
aws iam list-users --output text --query 'Users[].{Name:UserName,Where:Path}'
aws iam list-users --output yaml --query 'Users[].{Name:UserName,Where:Path}'
aws iam list-users --query 'Users[?starts_with(Path, \`/maps\`)].UserName'
aws iam list-users --query 'length(Users)'
aws iam list-users --query "Users[?CreateDate<='2026-06-01'].UserName"
aws iam list-users --query "Users[?CreateDate>'2026-06-01' && UserName<'n'].UserName"
aws iam list-users --query 'Users[?UserName<\`5\`].UserName'
aws iam list-users --query 'length(Users) >= \`4\`'
aws iam list-users --query "[?UserName>='a']"
aws iam list-users --query "Users[?Path==\`/maps/\`]|[?UserName>'priya'].{N:UserName}"
aws iam list-users --query 'Users[0]'
aws iam list-users --query 'sort_by(Users, &UserName)[-1].UserName'
aws iam list-users --path-prefix /maps/
aws iam list-users --path-prefix /nowhere/
aws iam list-users --path-prefix /nowhere/ --output text
aws iam list-users --path-prefix /nowhere/ --output table
aws iam list-users --path-prefix /nowhere/ --output yaml
aws iam list-users --path-prefix maps
aws iam list-users --path /maps/
aws iam get-user
aws iam get-user --user-name jun
aws iam get-user --user-name priya --output table
aws iam get-user --user-name priya --output text
aws iam get-user --user-name priya --output yaml
aws iam get-user --user-name nobody
aws iam get-user --user-name nobody --output table
aws iam get-user --user-name 'no body'
aws iam get-group --group-name Cartographers
aws iam get-group --group-name Cartographers --output text
aws iam get-group --group-name Cartographers --output table
aws iam get-group --group-name Cartographers --output yaml
aws iam get-group --group-name Cartographers --max-items 1
aws iam get-group --group-name Cartographers --max-items 1 --output text
aws iam list-groups --output table
aws iam list-groups-for-user --user-name jun --output text
aws iam list-roles --output text
aws iam list-roles
aws iam list-roles --output yaml
aws iam list-roles --output table
aws iam get-role --role-name Editor
aws iam get-role --role-name Editor --output text
aws iam get-role --role-name Editor --output table
aws iam get-role --role-name Editor --output yaml
aws iam get-role --role-name Editor --query Role.AssumeRolePolicyDocument
aws iam list-access-keys --user-name jun --output table
aws iam list-access-keys --user-name jun --query 'AccessKeyMetadata[].[AccessKeyId,Status]' --output table
aws iam get-account-summary
aws iam get-account-summary --output text
aws iam get-account-summary --output table
aws iam get-account-summary --query 'SummaryMap.[Users,Groups]' --output text
aws iam get-account-password-policy
aws iam get-account-authorization-details --filter User
aws iam get-account-authorization-details --filter User Group --output text
aws iam get-account-authorization-details --filter Role --output table
aws iam get-account-authorization-details --filter User --output yaml
aws iam list-account-aliases
aws iam list-account-aliases --output text
aws iam list-account-aliases --output table
aws iam list-user-policies --user-name wanda
aws iam get-user-policy --user-name wanda --policy-name OwnKeys
aws iam get-user-policy --user-name wanda --policy-name OwnKeys --output text
aws iam get-user-policy --user-name wanda --policy-name OwnKeys --output table
aws iam get-user-policy --user-name wanda --policy-name OwnKeys --output yaml
aws iam list-attached-group-policies --group-name Cartographers --output text
aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess
aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess --output text
aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess --output table
aws iam list-policies --scope Local
aws iam list-policies --scope Local --output text
aws iam list-policies --only-attached --output text
aws iam list-policies --no-only-attached --scope Local
aws iam get-policy --policy-arn arn:aws:iam::aws:policy/IAMReadOnlyAccess
aws iam get-policy-version --policy-arn arn:aws:iam::aws:policy/AdministratorAccess --version-id v1
aws iam get-access-key-last-used --access-key-id AKIAIOSFODNN7EXAMPLE
aws iam list-mfa-devices --user-name jun
aws iam list-virtual-mfa-devices
aws iam list-user-tags --user-name priya --output text
aws iam list-open-id-connect-providers
aws iam list-instance-profiles

# Pages
aws iam list-users --max-items 1
aws iam list-users --max-items 1 --output text
aws iam list-users --max-items 1 --output table
aws iam list-users --max-items 1 --output yaml
aws iam list-users --max-items 1 --starting-token eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==
aws iam list-users --max-items 2 --starting-token eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ== --output text
aws iam list-users --page-size 1 --query 'Users[].UserName'
aws iam list-users --page-size 1 --query 'Users[].UserName' --output text
aws iam list-users --page-size 3 --output text
aws iam list-users --page-size 2 --max-items 3
aws iam list-users --page-size 2 --max-items 2
aws iam list-users --page-size 0
aws iam list-users --no-paginate --query 'Users[].UserName'
aws iam list-users --no-paginate --max-items 1
aws iam list-users --max-items 0
aws iam list-users --starting-token nonsense
aws iam list-users --marker nonsense
aws iam list-users --cli-input-json '{"MaxItems": 1}'
aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess --page-size 1
aws iam get-account-authorization-details --page-size 2 --filter User Group Role --query '[UserDetailList[].UserName,GroupDetailList[].GroupName,RoleDetailList[].RoleName]' --output text

# Changing
aws iam create-user --user-name ana --path /maps/ --tags Key=Team,Value=maps Key=Area,Value="north, east"
aws iam create-user --user-name ana
aws iam create-user --user-name ben --tags '[{"Key": "Team", "Value": "maps"}]' --output yaml
aws iam create-user --user-name cleo --tags 'Key=Team,Value="a,b=c"' --output text
aws iam create-user --user-name dana --cli-input-json '{"UserName": "other", "Path": "/x/"}' --output table
aws iam create-user --cli-input-yaml 'UserName: emil'
aws iam create-user --cli-input-json file://user.json
aws iam tag-user --user-name ana --tags Key=Season,Value=
aws iam untag-user --user-name ana --tag-keys Season Area
aws iam list-user-tags --user-name ana --output yaml
aws iam create-group --group-name Printers
aws iam add-user-to-group --user-name ana --group-name Printers
aws iam add-user-to-group --user-name nobody --group-name Printers
aws iam delete-group --group-name Printers
aws iam create-policy --policy-name Reading --policy-document file://reading.json --description 'May read'
aws iam create-policy --policy-name Reading --policy-document '{'
aws iam create-policy --policy-name Reading --policy-document file://reading.json
aws iam create-policy-version --policy-arn arn:aws:iam::111122223333:policy/Reading --policy-document file://reading.json --set-as-default
aws iam list-policy-versions --policy-arn arn:aws:iam::111122223333:policy/Reading --output table
aws iam attach-user-policy --user-name ana --policy-arn arn:aws:iam::111122223333:policy/Reading
aws iam attach-user-policy --user-name ana --policy-arn Reading
aws iam put-user-policy --user-name ana --policy-name Own --policy-document file://reading.json
aws iam get-user-policy --user-name ana --policy-name Own --query PolicyDocument --output yaml
aws iam create-role --role-name Night --assume-role-policy-document file://trust.json --max-session-duration 7200 --output yaml
aws iam update-role --role-name Night --max-session-duration 60
aws iam create-login-profile --user-name ana --password 'Contour-Map-44' --password-reset-required
aws iam create-login-profile --user-name ben --password short
aws iam update-login-profile --user-name ana --no-password-reset-required
aws iam get-login-profile --user-name ana --output text
aws iam create-access-key --user-name ana
aws iam create-access-key --user-name ana --output text
aws iam create-access-key --user-name ana
aws iam update-account-password-policy --minimum-password-length 12 --require-symbols --no-allow-users-to-change-password
aws iam get-account-password-policy --output table
aws iam create-virtual-mfa-device --virtual-mfa-device-name phone --outfile seed.txt --bootstrap-method Base32StringSeed
aws iam create-virtual-mfa-device --virtual-mfa-device-name fob --outfile fob.png --bootstrap-method QRCodePNG
aws iam create-virtual-mfa-device --virtual-mfa-device-name fob --outfile nowhere/fob.png --bootstrap-method QRCodePNG
aws iam create-virtual-mfa-device --virtual-mfa-device-name fob
aws iam generate-credential-report
aws iam get-credential-report --output text --query GeneratedTime
aws iam get-credential-report
aws iam simulate-principal-policy --policy-source-arn arn:aws:iam::111122223333:user/jun --action-names s3:GetObject iam:CreateUser --output text
aws iam simulate-custom-policy --policy-input-list file://reading.json --action-names s3:GetObject --context-entries ContextKeyName=aws:username,ContextKeyValues=a,b,ContextKeyType=stringList
aws iam wait user-exists --user-name ana
aws iam wait policy-exists --policy-arn arn:aws:iam::111122223333:policy/Reading
aws iam delete-user --user-name ana
aws iam delete-user --user-name emil
aws iam create-saml-provider --name Office --saml-metadata-document nonsense
aws sts assume-role --role-arn arn:aws:iam::111122223333:role/Editor --role-session-name x
aws sts assume-role --role-arn arn:aws:iam::111122223333:role/Nobody --role-session-name x
aws sts get-session-token --duration-seconds 900 --output yaml
aws sts get-access-key-info --access-key-id AKIAIOSFODNN7EXAMPLE
aws sts decode-authorization-message --encoded-message nonsense

# As somebody else
AS=jun aws sts get-caller-identity
AS=jun aws iam create-user --user-name x
AS=jun aws iam list-users --query 'Users[].UserName'
AS=jun aws s3api get-object --bucket marlow-notices --key hours.txt out.txt
AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE aws sts get-caller-identity
AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE aws s3api list-buckets
AWS_SECRET_ACCESS_KEY=wrong aws sts get-caller-identity
AWS_SECRET_ACCESS_KEY= aws sts get-caller-identity
AWS_ACCESS_KEY_ID= aws sts get-caller-identity
aws iam list-users --no-sign-request
aws s3api get-object --bucket marlow-notices --key hours.txt public.txt --no-sign-request
NEWER=1 aws s3api list-buckets --no-sign-request

# S3
NEWER=1 aws s3api list-buckets
NEWER=1 aws s3api list-buckets --output text
NEWER=1 aws s3api list-buckets --output table
aws s3api list-objects-v2 --bucket marlow-notices
aws s3api list-objects-v2 --bucket marlow-notices --output text
aws s3api list-objects-v2 --bucket marlow-notices --delimiter / --output yaml
aws s3api list-objects-v2 --bucket marlow-notices --prefix nothing
aws s3api list-objects-v2 --bucket marlow-notices --prefix nothing --output text
aws s3api list-objects-v2 --bucket marlow-notices --max-items 1 --query 'Contents[].Key'
aws s3api list-objects-v2 --bucket marlow-notices --page-size 1 --query 'Contents[].Key' --output text
aws s3api list-objects-v2 --bucket marlow-notices --no-paginate
aws s3api list-objects-v2 --bucket marlow-notices --max-keys 1
aws s3api list-objects-v2 --bucket marlow-notices --encoding-type url --prefix 'maps/south'
aws s3api list-objects --bucket marlow-notices --max-items 2
aws s3api list-objects --bucket marlow-notices --page-size 1 --query 'Contents[].Key'
aws s3api list-object-versions --bucket marlow-notices
aws s3api list-object-versions --bucket marlow-notices --max-items 1
aws s3api list-objects-v2 --bucket no-such-bucket
aws s3api head-object --bucket marlow-notices --key hours.txt
aws s3api head-object --bucket marlow-notices --key nothing
NEWER=1 aws s3api head-bucket --bucket marlow-notices
aws s3api head-bucket --bucket no-such-bucket
aws s3api get-object --bucket marlow-notices --key hours.txt hours.txt
aws s3api get-object --bucket marlow-notices --key hours.txt part.txt --range bytes=0-2
aws s3api get-object --bucket marlow-notices --key nothing nothing.txt
aws s3api put-object --bucket marlow-notices --key notes.txt --body user.json --content-type application/json --metadata Team=maps,area=north --tagging Season=autumn
aws s3api put-object --bucket marlow-notices --key empty
NEWER=1 aws s3api head-object --bucket marlow-notices --key notes.txt
aws s3api get-object-tagging --bucket marlow-notices --key notes.txt
aws s3api put-object-tagging --bucket marlow-notices --key notes.txt --tagging 'TagSet=[{Key=a,Value=b},{Key=c,Value="d e"}]'
aws s3api copy-object --bucket marlow-notices --key copy.txt --copy-source marlow-notices/notes.txt
aws s3api delete-object --bucket marlow-notices --key copy.txt
aws s3api delete-objects --bucket marlow-notices --delete 'Objects=[{Key=empty},{Key=none}],Quiet=false'
NEWER=1 aws s3api create-bucket --bucket marlow-tiles
NEWER=1 aws s3api create-bucket --bucket marlow-tiles-eu --create-bucket-configuration LocationConstraint=eu-west-1
aws s3api get-bucket-location --bucket marlow-tiles
aws s3api get-bucket-location --bucket marlow-tiles-eu --output text
aws s3api get-bucket-policy --bucket marlow-notices
aws s3api get-bucket-policy --bucket marlow-notices --query Policy --output text
aws s3api get-bucket-policy --bucket marlow-tiles
aws s3api get-public-access-block --bucket marlow-tiles
aws s3api put-bucket-policy --bucket marlow-tiles --policy file://reading.json
aws s3api put-bucket-versioning --bucket marlow-tiles --versioning-configuration Status=Enabled
aws s3api get-bucket-versioning --bucket marlow-tiles
aws s3api get-bucket-versioning --bucket marlow-notices
aws s3api put-bucket-tagging --bucket marlow-tiles --tagging 'TagSet=[{Key=Team,Value=maps}]'
aws s3api get-bucket-tagging --bucket marlow-tiles --output table
aws s3api get-bucket-acl --bucket marlow-tiles
aws s3api wait bucket-exists --bucket marlow-tiles
aws s3api delete-bucket --bucket marlow-notices
aws s3api delete-bucket --bucket marlow-tiles-eu

# Objects as files
aws s3
aws s3 nothing
aws s3 cp a
aws s3 cp a b
aws s3 cp user.json s3://marlow-notices --foo
aws s3 mb marlow-quay
aws s3 rb s3://marlow-notices/hours.txt
aws s3 rm hours.txt
aws s3 cp - s3://marlow-notices/x --recursive
aws s3 mv s3://marlow-notices/x s3://marlow-notices/x
aws s3 cp nothing.txt s3://marlow-notices/
aws s3 ls
aws s3 ls s3://marlow-notices
aws s3 ls s3://marlow-notices/
aws s3 ls marlow-notices/maps/
aws s3 ls s3://marlow-notices --recursive --human-readable --summarize
aws s3 ls s3://marlow-notices/nothing
aws s3 ls s3://no-such-bucket
aws s3 ls s3://marlow-notices --page-size 1
aws s3 mb s3://marlow-quay
aws s3 mb s3://marlow-quay --region eu-west-1
aws s3 mb s3://Marlow_Quay
aws s3 cp user.json s3://marlow-quay --no-progress
aws s3 cp user.json s3://marlow-quay/maps/ --no-progress --content-type text/plain --metadata Team=maps
aws s3 cp reading.json s3://marlow-quay/maps/second.json --no-progress --dryrun
aws s3 cp s3://marlow-quay/maps/user.json maps/ --no-progress
aws s3 cp s3://marlow-quay/user.json copied.json --no-progress
aws s3 cp s3://marlow-quay/user.json . --no-progress --quiet
aws s3 cp s3://marlow-quay/nothing . --no-progress
aws s3 cp s3://marlow-quay/user.json s3://marlow-quay/third.json --no-progress
aws s3 cp s3://marlow-quay/user.json -
aws s3 cp s3://marlow-quay/nothing -
aws s3 cp s3://no-such-bucket/x . --no-progress
aws s3 cp user.json s3://no-such-bucket/ --no-progress
AS=jun aws s3 cp user.json s3://marlow-quay/ --no-progress
aws s3 cp s3://marlow-notices all --recursive --no-progress
aws s3 cp s3://marlow-notices some --recursive --exclude '*' --include 'maps/*' --no-progress
aws s3 cp all s3://marlow-quay/all --recursive --no-progress --exclude '*.txt' --include 'hours*'
aws s3 sync all s3://marlow-quay/synced --no-progress
aws s3 sync all s3://marlow-quay/synced --no-progress
aws s3 sync s3://marlow-quay/synced back --no-progress
aws s3 sync maps s3://marlow-quay/synced --delete --no-progress
aws s3 mv s3://marlow-quay/third.json s3://marlow-quay/fourth.json --no-progress
aws s3 mv copied.json s3://marlow-quay/fifth.json --no-progress
aws s3 rm s3://marlow-quay/fifth.json
aws s3 rm s3://marlow-quay/nothing
aws s3 rm s3://marlow-quay/maps --recursive --dryrun
aws s3 rb s3://marlow-quay
aws s3 rb s3://marlow-quay --force
aws s3 rb s3://no-such-bucket
AT_AWS=1 aws s3 presign s3://marlow-notices/hours.txt
AT_AWS=1 aws s3 presign 's3://marlow-notices/maps/south side.txt' --expires-in 60 --region eu-west-1
AT_AWS=1 aws s3 presign s3://marlow.notices/x --expires-in x

# Settings
aws configure list
aws configure list-profiles
aws configure get region
aws configure get aws_access_key_id
aws configure set region eu-central-1
aws configure set region eu-west-1 --profile audit
aws configure set output yaml --profile audit
aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE --profile audit
aws configure set aws_secret_access_key wJalrXUtnFEMIK7MDENG --profile audit
aws configure set profile.editor.role_arn arn:aws:iam::111122223333:role/Editor
aws configure set profile.editor.source_profile audit
aws configure set profile.editor.role_session_name wanda
aws configure set default.s3.addressing_style path
aws configure set s3.max_queue_size 10
aws configure set region us-west-2
aws configure get region
aws configure get profile.audit.region
aws configure get audit.output
aws configure get default.s3.addressing_style
aws configure get nothing
aws configure list-profiles
aws configure list --profile audit
AWS_PROFILE=audit aws configure list
AWS_ACCESS_KEY_ID= aws configure list
AWS_ACCESS_KEY_ID= AWS_REGION= aws configure list --profile audit
aws sts get-caller-identity --profile audit
aws sts get-caller-identity --profile editor
aws sts get-caller-identity --profile nobody
aws configure get
aws configure nothing
aws configure list --foo
`
	.split('\n')
	.filter((line) => line !== '');

/** What lies in the home directory. */
export const files = {
	// One at a time, so that it is always the same order.
	'.aws/config': '[default]\ns3 =\n    max_concurrent_requests = 1\n',
	'user.json': '{"UserName": "fay", "Tags": [{"Key": "Team", "Value": "maps"}]}',
	'reading.json': JSON.stringify(
		{
			Version: '2012-10-17',
			Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: '*' }]
		},
		null,
		2
	),
	'trust.json': JSON.stringify({
		Version: '2012-10-17',
		Statement: [
			{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }
		]
	})
};
