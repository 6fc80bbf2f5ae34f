import type { Finding } from '$lib/policy/finding';
import type { PolicyKind } from '$lib/policy/kind';
import type { Result } from '$lib/policy/result';
import type { CatalogAddresses } from '../../catalog-source';
import type { Answer } from '../answer';
import type { Compared } from '../comparison';
import type { PolicySummary } from './summarize';
import type { Pair, Question } from '../question';

/** What can take longer than a frame, and is worked on beside the page. */
export type Job =
	| { readonly kind: 'validate'; readonly text: string; readonly policyKind: PolicyKind }
	| { readonly kind: 'summarize'; readonly text: string }
	| { readonly kind: 'compare'; readonly pair: Pair }
	| { readonly kind: 'decide'; readonly question: Question };

export interface Results {
	readonly validate: {
		readonly findings: readonly Finding[];
		/** Without the catalogue only the language has been checked. */
		readonly checked: boolean;
	};
	/** Or why it cannot be summed up. */
	readonly summarize: Result<PolicySummary, string>;
	readonly compare: Compared;
	readonly decide: Answer;
}

export type Kind = Job['kind'];
export type JobOf<K extends Kind> = Extract<Job, { readonly kind: K }>;

/** What the page sends. */
export interface Order {
	readonly number: number;
	readonly job: Job;
	readonly addresses: CatalogAddresses;
}

/** What comes back: `begun` just before the work that nothing but an end of the worker can stop. */
export type Reply =
	| { readonly number: number; readonly says: 'begun' }
	| { readonly number: number; readonly says: 'done'; readonly result: Results[Kind] }
	| { readonly number: number; readonly says: 'failed'; readonly error: string };
