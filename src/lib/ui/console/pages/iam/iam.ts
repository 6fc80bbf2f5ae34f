import type { ServiceConsole } from '../../page';

export const iamConsole: ServiceConsole = { name: 'IAM' };

/** The heading in the navigation, in AWS's words. */
export const accessManagement = 'Access management';
