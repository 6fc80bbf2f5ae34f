import { absolute, isDirectory, textOf, withFile } from '../files';
import type { Program } from '../program';
import { fails, prints } from './said';

/** Whatever one is used to, it is the same editor. */
export const editors: readonly Program[] = ['edit', 'nano', 'vi', 'vim'].map((name) => ({
	name,
	about: 'opens a file in the policy editor',
	async run({ args: [file, ...more], files, directory, edit }) {
		if (file === undefined || more.length > 0) return fails(`${name}: name one file`);
		const place = absolute(directory, file);
		if (isDirectory(files, place)) return fails(`${name}: ${file}: Is a directory`);
		const before = textOf(files.content.get(place) ?? '');
		// Said before anything is typed, and not when it should be saved.
		const possible = withFile(files, place, before);
		if (!possible.ok) return fails(`${name}: ${file}: ${possible.error}`);
		let text = await edit(place, before);
		while (text !== undefined) {
			const saved = withFile(files, place, ended(text));
			if (saved.ok) return { ...prints(`Saved ${file}.\n`), files: saved.value };
			// What was typed is not lost.
			text = await edit(place, text, saved.error);
		}
		return prints('');
	}
}));

/** As editors do it: every line has an end. */
function ended(text: string): string {
	return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
