/* AWS's words that several checks use. */

export const syntax = 'Syntax errors in policy.';
export const legacy = 'The policy failed legacy parsing';
