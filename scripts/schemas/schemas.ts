import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import type * as v from 'valibot';
import { readBeliefsFile } from '../../bin/scenarios';
import { accountBlueprint } from '../../src/lib/account/perform/blueprint';
import { operations } from '../../src/lib/account/perform/everything';
import { beliefsFile } from '../../src/lib/scenario/beliefs';
import { counterexampleFile } from '../../src/lib/scenario/counterexample/format';
import { callName, check } from '../../src/lib/scenario/check-format';
import { courseFile } from '../../src/lib/scenario/course';
import { beliefId, mistakesFile, scenarioFile, solutionFile } from '../../src/lib/scenario/format';
import { glossaryFile } from '../../src/lib/scenario/glossary';
import { examFile } from '../../src/lib/study/exam/blueprint-format';
import { itemsFile } from '../../src/lib/study/items/format';
import { variantsFile } from '../../src/lib/scenario/variants-format';

/*
 * JSON Schemas of the files that people write, for editors to complete and check them by. What a schema
 * cannot say, such as whether IAM would keep a policy, is left to `leastwise check`.
 */

interface Written {
	readonly schema: v.GenericSchema;
	/** Parts that stand in several places, or in themselves. */
	readonly parts?: Readonly<Record<string, v.GenericSchema>>;
	/** Whether a placeholder can stand in its texts. */
	readonly varies: boolean;
}

const call = callName;
const written: Readonly<Record<string, Written>> = {
	scenario: { schema: scenarioFile, parts: { call, check }, varies: true },
	account: { schema: accountBlueprint, varies: true },
	solution: { schema: solutionFile, parts: { call }, varies: true },
	mistakes: { schema: mistakesFile, parts: { call, belief: beliefId }, varies: true },
	variants: { schema: variantsFile, varies: false },
	course: { schema: courseFile, varies: false },
	glossary: { schema: glossaryFile, varies: false },
	beliefs: { schema: beliefsFile, varies: false },
	questions: { schema: itemsFile, varies: false },
	exam: { schema: examFile, varies: false },
	belief: { schema: counterexampleFile, parts: { call }, varies: false }
};

/** The files of schemas/, by name. */
export async function schemaFiles(): Promise<ReadonlyMap<string, string>> {
	const style = await resolveConfig('schemas/scenario.json');
	const files = Object.entries(written).map(async ([name, each]) => {
		const text = JSON.stringify(jsonSchemaOf(each));
		return [`${name}.json`, await format(text, { ...style, parser: 'json' })] as const;
	});
	return new Map(await Promise.all(files));
}

function jsonSchemaOf({ schema, parts, varies }: Written): JsonSchema {
	const converted = toJsonSchema(schema, {
		typeMode: 'input',
		errorMode: 'ignore',
		...(parts ? { definitions: { ...parts } } : {}),
		overrideSchema: ({ valibotSchema, jsonSchema }) => ({
			...jsonSchema,
			...told(valibotSchema, 'description')
		}),
		overrideAction({ valibotAction, jsonSchema: { pattern, ...rest } }) {
			if (valibotAction.type !== 'regex' || pattern === undefined) return undefined;
			return {
				...rest,
				pattern: varies ? `${pattern}|\\{\\{[a-z]` : pattern,
				...told(valibotAction, 'description'),
				...told(valibotAction, 'patternErrorMessage')
			};
		}
	});
	const { $defs } = converted;
	if (!$defs) return converted;
	const listed = Object.keys($defs).flatMap((name) =>
		name === 'call' || name === 'belief' ? [[name, oneOf[name]] as const] : []
	);
	return { ...converted, $defs: { ...$defs, ...Object.fromEntries(listed) } };
}

interface OneOf extends JsonSchema {
	readonly errorMessage: string;
}

/** What a schema knows by its form only is listed by name. */
const oneOf: Readonly<Record<'call' | 'belief', OneOf>> = {
	call: listedAs(
		[...operations.keys()].map((name) => name.replace(':', ' ')).sort(),
		'write a service and an operation that Leastwise has, such as iam GetUser'
	),
	belief: listedAs(
		readBeliefsFile('beliefs.yaml').map(({ id }) => id),
		'write the id of a belief in beliefs.yaml'
	)
};

function listedAs(names: string[], remedy: string): OneOf {
	return { enum: names, description: remedy, errorMessage: remedy };
}

/** What a schema tells authors to write, as editors show it. */
function told(of: object, as: 'description' | 'patternErrorMessage') {
	return 'message' in of && typeof of.message === 'string' ? { [as]: of.message } : {};
}
