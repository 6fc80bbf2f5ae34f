import { credentialReport, isFresh } from './credential-report';
import { done } from '../../../base/applied';
import { aboutAccount } from '../subjects';

/**
 * A report of the last four hours is not made again, whatever has changed since.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateCredentialReport.html
 */
export const generateCredentialReport = aboutAccount({
	name: 'GenerateCredentialReport',
	level: 'Read',
	simplified:
		'The report is complete when it is asked for a second time, or a second later; AWS takes longer where there are many users. Nobody has signing certificates.',
	apply: ({ time }, account) => {
		const {
			iam: { credentialReport: made }
		} = account;
		if (made && isFresh(made, time)) {
			const report = made.complete ? made : { ...made, complete: true };
			return done(
				{ ...account, iam: { ...account.iam, credentialReport: report } },
				{ State: 'COMPLETE' }
			);
		}
		const report = { generated: time, text: credentialReport(account), complete: false };
		return done(
			{ ...account, iam: { ...account.iam, credentialReport: report } },
			{
				State: 'STARTED',
				Description: 'No report exists. Starting a new report generation task'
			}
		);
	}
});
