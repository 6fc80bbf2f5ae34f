import { expect, test } from 'vitest';
import { notesAsMarkdown } from './notes-markdown';

const note = (quote: string, text: string) => ({
	note: 'one',
	chapter: '04-groups',
	section: '',
	quote,
	before: '',
	text
});

test('notes stand under their chapter and section, the words they are about as a quote', () => {
	const sections = [
		{ heading: '', notes: [note('', 'Read again.')] },
		{
			heading: 'One more',
			notes: [note('A group\ncannot sign in', 'Ask Ines.'), note('A user', '')]
		}
	];
	expect(notesAsMarkdown([{ title: '4 Groups', sections }])).toBe(`# Notes on the workbook

## 4 Groups

Read again.

### One more

> A group
> cannot sign in

Ask Ines.

> A user
`);
});
