/** Gives names of a language’s own, no two alike. */
export class Names {
	readonly #make: (words: readonly string[]) => string;
	readonly #given = new Map<string, string>();
	readonly #taken = new Set<string>();

	constructor(make: (words: readonly string[]) => string) {
		this.#make = make;
	}

	/** What a thing is called by these words; the same words are given the same name. */
	of(...words: readonly string[]): string {
		const key = JSON.stringify(words);
		const known = this.#given.get(key);
		if (known !== undefined) return known;
		const name = this.#free(this.#make(words));
		this.#given.set(key, name);
		this.#taken.add(name);
		return name;
	}

	#free(wish: string): string {
		if (!this.#taken.has(wish)) return wish;
		let number = 2;
		while (this.#taken.has(`${wish}${number}`)) number += 1;
		return `${wish}${number}`;
	}
}

/** `read_maps` of ReadMaps: for variables of a shell and for Terraform, where a digit cannot be the first. */
export function snakeCase(words: readonly string[]): string {
	const name = words
		.join('_')
		.replace(/([a-z0-9])([A-Z])/g, '$1_$2')
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter((part) => part !== '')
		.join('_');
	return /^[a-z]/.test(name) ? name : `_${name}`;
}

/** `PolicyReadMaps` of policy and ReadMaps: letters and digits alone, as CloudFormation wants its logical ids. */
export function pascalCase(words: readonly string[]): string {
	return words
		.flatMap((word) => word.split(/[^A-Za-z0-9]+/))
		.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
		.join('');
}
