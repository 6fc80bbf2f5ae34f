/** What people reach for, and what there is in its place. */
const instead: Readonly<Record<string, string>> = {
	bc: 'use $((…)), or awk where there are fractions',
	curl: 'there is no network here, only the account: use aws',
	dig: 'there is no network here, only the account: use aws',
	docker: 'there is only the account: use aws',
	getopts: 'use while, case and shift',
	git: 'there is only the account: use aws',
	jq: 'use --query of aws, which knows JMESPath',
	less: 'what was printed can be scrolled: use cat',
	man: 'use help, or help behind a command: aws iam help',
	more: 'what was printed can be scrolled: use cat',
	nohup: 'nothing runs in the background: write the command alone',
	node: 'there are no programs but those of help',
	ping: 'there is no network here, only the account: use aws',
	openssl: 'there are sha256sum and base64',
	perl: 'use sed or awk',
	pip: 'nothing can be installed: help says what is there',
	printenv: 'use env, or echo "$NAME"',
	python: 'there are no programs but those of help',
	python3: 'there are no programs but those of help',
	rmdir: 'use rm -r',
	rsync: 'there is no other computer here: use aws s3 sync',
	ssh: 'there is no other computer here: use aws',
	sudo: 'nobody is root on this computer. Root of the account signs in to the console',
	tar: 'there are no archives here',
	time: 'nothing takes time here: write the command alone',
	timeout: 'nothing waits here: write the command alone',
	unzip: 'there are no archives here',
	watch: 'nothing changes by itself: use for or while',
	wget: 'there is no network here, only the account: use aws',
	yum: 'nothing can be installed: help says what is there',
	apt: 'nothing can be installed: help says what is there',
	zip: 'there are no archives here'
};

/** What is printed when a program is not there. */
export function lacking(name: string): string {
	const [first = '', ...hint] = Object.hasOwn(instead, name)
		? (instead[name] ?? '')
		: 'help says what is there';
	return `${name}: command not found. ${first.toUpperCase()}${hint.join('')}.\n`;
}
