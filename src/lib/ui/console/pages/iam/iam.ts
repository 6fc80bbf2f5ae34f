import type { ServiceConsole } from '../../page';

export const iamConsole: ServiceConsole = {
	name: 'IAM',
	says: 'Who may do what in the account'
};

/** Headings in the navigation, in AWS's words. */
export const accessManagement = 'Access management';
export const accessReports = 'Access reports';
