import { actionsOf } from './elements';
import { firstOf, type Check } from './subject';

/**
 * Whether actions have a service's prefix and one colon. Which services and actions there are is not
 * asked.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html
 */
export const actionsHaveVendors: Check = (subject) =>
	firstOf(actionsOf(subject), ({ value }) => vendorTrouble(value));

function vendorTrouble(value: string): string | undefined {
	if (value === '*') return undefined;
	const [vendor = '', name, more] = value.split(':', 3);
	if (name === undefined || name === '') {
		return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
	}
	if (more !== undefined) return 'Actions/Condition can contain only one colon.';
	return vendor === '*' || /^[a-zA-Z0-9.-]+$/.test(vendor)
		? undefined
		: `Vendor ${vendor} is not valid`;
}
