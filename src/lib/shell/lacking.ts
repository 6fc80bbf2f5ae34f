/** What people reach for, and what there is in its place. */
const instead: Readonly<Record<string, string>> = {
	awk: 'use cut, or --query of aws',
	bash: 'paste the lines of the script',
	curl: 'there is no network here, only the account: use aws',
	dig: 'there is no network here, only the account: use aws',
	docker: 'there is only the account: use aws',
	find: 'use ls',
	git: 'there is only the account: use aws',
	jq: 'use --query of aws, which knows JMESPath',
	less: 'what was printed can be scrolled: use cat',
	man: 'use help, or help behind a command: aws iam help',
	more: 'what was printed can be scrolled: use cat',
	node: 'there are no programs but those of help',
	ping: 'there is no network here, only the account: use aws',
	pip: 'nothing can be installed: help says what is there',
	python: 'there are no programs but those of help',
	python3: 'there are no programs but those of help',
	read: 'give the value yourself: NAME=value',
	sed: 'use cut, tr or grep, or edit for a file',
	set: 'use NAME=value, or env to see what is set',
	source: 'paste the lines of the file',
	ssh: 'there is no other computer here: use aws',
	sudo: 'nobody is root on this computer. Root of the account signs in to the console',
	tar: 'there are no archives here',
	tee: 'use > file, then cat file',
	wget: 'there is no network here, only the account: use aws',
	xargs: 'use for x in $(…); do …; done',
	yum: 'nothing can be installed: help says what is there',
	apt: 'nothing can be installed: help says what is there',
	zip: 'there are no archives here'
};

/** What is printed when a program is not there. */
export function lacking(name: string): string {
	const what = Object.hasOwn(instead, name) ? instead[name] : undefined;
	const hint = what === undefined ? 'help says what is there' : what;
	return `${name}: command not found. Here ${hint}.\n`.replace('. Here help', '. Help');
}
