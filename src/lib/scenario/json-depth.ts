/** Deeper than anything that Leastwise writes, and far from where recursion ends. */
export const deepest = 64;

/**
 * Where a JSON text is nested deeper than that, if anywhere. Asked before it is parsed: the browser's
 * own parser takes a tab down with it.
 */
export function beyondDepth(text: string): number | undefined {
	let depth = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (inString) {
			if (code === backslash) at += 1;
			else if (code === quote) inString = false;
		} else if (code === quote) inString = true;
		else if (code === bracket || code === brace) {
			depth += 1;
			if (depth > deepest) return at;
		} else if (code === bracket + 2 || code === brace + 2) depth -= 1;
	}
	return undefined;
}

const [quote, backslash, bracket, brace] = ['"', '\\', '[', '{'].map((one) =>
	one.charCodeAt(0)
) as [number, number, number, number];
