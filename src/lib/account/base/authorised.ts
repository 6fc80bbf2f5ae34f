import type { Decision } from '../../policy/decision';
import type { Question } from '../../policy/question';

/** A decision of the account's, with what was asked: enough to show it whole, and to ask it again elsewhere. */
export type Authorised = Decision & { readonly asked: Asking };

export type Asking = Pick<Question, 'request' | 'policies'>;
