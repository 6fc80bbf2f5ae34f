import type { Answers } from '../base/answers';
import type { Service } from '../base/call';
import { cloudtrailAnswers } from './cloudtrail/answers';
import { iamAnswers } from './iam/answers';
import { signinAnswers } from './signin/answers';
import { stsAnswers } from './sts/answers';

/**
 * What each service's operations answer. For who writes answers down or reads questions about them:
 * the wire, the command line, the checks. A page that only asks needs but the types.
 */
export const answers = {
	cloudtrail: cloudtrailAnswers,
	iam: iamAnswers,
	signin: signinAnswers,
	sts: stsAnswers
} as const satisfies Readonly<Record<Service, Answers>>;
