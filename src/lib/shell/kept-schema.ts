import { base64 } from '@scure/base';
import * as v from 'valibot';
import { absolute, largestFile, largestFiles, mostFiles } from './files';
import type { KeptTerminal } from './kept';
import { longestLine, longestValue, longestVariable, mostLines, mostVariables } from './shell';

const path = v.pipe(
	v.string(),
	v.maxLength(1024),
	v.check((text) => text.startsWith('/') && absolute('/', text) === text, 'Not an absolute path')
);

function isBase64(text: string): boolean {
	try {
		return base64.decode(text).length >= 0;
	} catch {
		return false;
	}
}

const marks = {
	time: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
	executable: v.exactOptional(v.literal(true))
};

const file = v.union([
	v.strictObject({ path, text: v.pipe(v.string(), v.maxLength(largestFile)), ...marks }),
	v.strictObject({
		path,
		...marks,
		base64: v.pipe(v.string(), v.maxLength(2 * largestFile), v.check(isBase64, 'Not base64'))
	})
]);

/** In what a file brings; what is more than a terminal can hold is none of ours. */
export const keptTerminalSchema = v.strictObject({
	files: v.pipe(
		v.array(file),
		v.maxLength(mostFiles),
		v.check(
			(files) => new Set(files.map((each) => each.path)).size === files.length,
			'Two files have the same path'
		),
		v.check(
			(files) =>
				files.reduce((sum, each) => sum + ('text' in each ? each.text : each.base64).length, 0) <=
				2 * largestFiles,
			'The files are too large'
		)
	),
	directories: v.pipe(v.array(path), v.maxLength(mostFiles)),
	variables: v.pipe(
		v.array(
			v.strictObject({
				name: v.pipe(v.string(), v.maxLength(longestVariable), v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/)),
				value: v.pipe(v.string(), v.maxLength(longestValue)),
				exported: v.exactOptional(v.literal(true))
			})
		),
		// A profile that is chosen from the list finds room where there is none.
		v.maxLength(mostVariables + 1)
	),
	directory: path,
	history: v.pipe(v.array(v.pipe(v.string(), v.maxLength(longestLine))), v.maxLength(mostLines))
}) satisfies v.GenericSchema<KeptTerminal>;
