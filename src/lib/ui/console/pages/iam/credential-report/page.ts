import { page } from '../../../page';
import { accessReports, iamConsole } from '../iam';

export const credentialReportPage = page({
	service: iamConsole,
	address: '/credential-report',
	also: '/credential_report',
	navigation: { heading: accessReports, label: 'Credential report' },
	crumb: () => 'Credential report',
	// A report is asked for when it is wanted, as in AWS's console.
	reads: () => ({})
});
