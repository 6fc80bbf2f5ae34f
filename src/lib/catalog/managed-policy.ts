import { compile, type CompiledPolicy } from '../policy/compile';
import { parse } from '../policy/parse';
import { managedPolicyWords } from './managed-policy-words';

/** A policy that AWS keeps. Versions and texts are a snapshot: AWS changes them without notice. */
export interface ManagedPolicy {
	readonly name: string;
	readonly arn: string;
	/** For instance `v1`. */
	readonly version: string;
	/**
	 * Whether it is for users, groups and roles of one's own. The policies of service-linked roles
	 * and those for the tasks of `sts:AssumeRoot` are not.
	 */
	readonly attachable: boolean;
	/** What it is for, in words of our own. */
	readonly description: string;
	/** ISO 8601 */
	readonly created: string;
	readonly updated: string;
	/** The document as JSON. */
	readonly document: unknown;
	/** The document as text; ranges in the compiled policy are of this text. */
	readonly text: string;
	readonly compiled: CompiledPolicy;
}

/** A policy as it is stored, with its document or without. */
export type ManagedPolicyFacts = Omit<
	ManagedPolicy,
	'document' | 'text' | 'compiled' | 'description'
>;
export type ManagedPolicyRecord = ManagedPolicyFacts & Pick<ManagedPolicy, 'document'>;

export function managedPolicyOf(record: ManagedPolicyRecord): ManagedPolicy {
	return managedPolicyWith(record, () => record.document);
}

/** Its document is read when somebody first asks what it says: most are only ever listed. */
export function managedPolicyWith(
	facts: ManagedPolicyFacts,
	documentOf: () => unknown
): ManagedPolicy {
	let compiled: CompiledPolicy | undefined;
	return {
		...facts,
		description: managedPolicyWords[facts.name] ?? '',
		get document() {
			return documentOf();
		},
		get text() {
			return JSON.stringify(this.document, null, 4);
		},
		get compiled() {
			return (compiled ??= compiledFrom(this));
		}
	};
}

function compiledFrom({ name, text }: Pick<ManagedPolicy, 'name' | 'text'>): CompiledPolicy {
	const { document, findings } = parse(text);
	if (document) return compile(document);
	const [first] = findings;
	throw new Error(`Managed policy ${name}: ${first?.code}: ${first?.message}`);
}
