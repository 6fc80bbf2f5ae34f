import type { Answers } from '../base/answers';
import type { Service } from '../base/call';
import { cloudtrailAnswers } from './cloudtrail/answers';
import { iamAnswers } from './iam/answers';
import { s3Answers } from './s3/answers';
import { s3controlAnswers } from './s3/control/answers';
import { signinAnswers } from './signin/answers';
import { stsAnswers } from './sts/answers';

/**
 * What each service's operations answer. For who writes answers down or reads questions about them:
 * the wire, the command line, the checks. A page that only asks needs but the types.
 */
export const answers = {
	cloudtrail: cloudtrailAnswers,
	iam: iamAnswers,
	s3: s3Answers,
	s3control: s3controlAnswers,
	signin: signinAnswers,
	sts: stsAnswers
} as const satisfies Readonly<Record<Service, Answers>>;
