const document = (Action: string, Resource = '*') => ({
	Version: '2012-10-17',
	Statement: [{ Sid: 'Only', Effect: 'Allow', Action, Resource }]
});

/** An account of every kind of thing that a command line lists. */
export const marlow = {
	id: '111122223333',
	name: 'Marlow Maps',
	age: '400d',
	alias: 'marlow-maps',
	root: {
		email: 'ines@marlowmaps.example',
		password: 'Ridgeway-1829',
		accessKeys: [{ age: '390d' }]
	},
	users: [
		{ name: 'admin', attached: ['AdministratorAccess'], accessKeys: [{ age: '30d' }] },
		{ name: 'jun', accessKeys: [{ age: '5d' }], groups: ['Cartographers'] },
		{ name: 'priya', path: '/maps/', groups: ['Cartographers'], tags: { Team: 'maps' } },
		{
			name: 'wanda',
			path: '/maps/',
			inline: [{ name: 'OwnKeys', document: document('iam:ListAccessKeys') }]
		}
	],
	groups: [
		{ name: 'Cartographers', attached: ['ReadOnlyAccess'] },
		{ name: 'Interns', path: '/maps/' }
	],
	roles: [
		{
			name: 'Editor',
			trust: {
				Version: '2012-10-17',
				Statement: {
					Effect: 'Allow',
					Principal: { AWS: '111122223333' },
					Action: 'sts:AssumeRole'
				}
			},
			attached: ['IAMReadOnlyAccess']
		}
	],
	s3: {
		buckets: [
			{
				name: 'marlow-notices',
				publicAccessBlock: false,
				policy: {
					Version: '2012-10-17',
					Statement: {
						Effect: 'Allow',
						Principal: '*',
						Action: 's3:GetObject',
						Resource: 'arn:aws:s3:::marlow-notices/*'
					}
				},
				objects: [
					{ key: 'hours.txt', content: '9 to 5', contentType: 'text/plain' },
					{ key: 'maps/north.txt', content: 'north\n' },
					{ key: 'maps/south side.txt', content: 'south\n' }
				]
			}
		]
	}
};
