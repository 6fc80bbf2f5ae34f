import { isComplete, isFresh } from './credential-report';
import { done, fail } from '../../../base/applied';
import { aboutAccount } from '../subjects';
import { isoTime } from '../../../base/time';

/** All that AWS says about a report that is not there. */
const message = 'Unknown';

/**
 * `Content` is the CSV text as it is; on the wire it is Base64.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetCredentialReport.html
 */
export const getCredentialReport = aboutAccount({
	name: 'GetCredentialReport',
	level: 'Read',
	apply: ({ time }, account) => {
		const {
			iam: { credentialReport: report }
		} = account;
		if (!report) return fail('ReportNotPresent', message);
		if (!isFresh(report, time)) return fail('ReportExpired', message);
		if (!isComplete(report, time)) return fail('ReportInProgress', message);
		return done(account, {
			Content: report.text,
			ReportFormat: 'text/csv',
			GeneratedTime: isoTime(report.generated)
		});
	}
});
