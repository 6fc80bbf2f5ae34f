/**
 * The token in what somebody pasted or dropped: itself, a picture that it is baked into, or JSON that wraps
 * it. In all of them it is the only text of its shape.
 */
export function tokenIn(given: string): string | undefined {
	const [token] = /\bey[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/.exec(given) ?? [];
	return token;
}
