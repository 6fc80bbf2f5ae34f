import { asCloudFormation } from './cloudformation';
import { asCommands } from './commands';
import type { Description } from './describe/describe';
import { asTerraform } from './terraform';

/** In which a thing of the account can be written down, to be made anew. */
export type Language = 'cli' | 'terraform' | 'cloudformation';

const writers: Readonly<Record<Language, (description: Description) => string>> = {
	cli: asCommands,
	terraform: asTerraform,
	cloudformation: asCloudFormation
};

const endings: Readonly<Record<Language, string>> = {
	cli: 'sh',
	terraform: 'tf',
	cloudformation: 'yaml'
};

/** No secret is ever in it: what cannot be written stands in comments above it. */
export function asCode(description: Description, language: Language): string {
	return writers[language](description);
}

/** `jun.tf` */
export function fileName(name: string, language: Language): string {
	return `${name}.${endings[language]}`;
}
