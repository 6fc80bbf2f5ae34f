import type { Text } from '../document';
import type { Facts, ServiceFacts } from '../facts';
import { finding, type Finding } from '../finding';
import { quoted } from '../quoted';
import { isWild } from '../pattern/wildcards';
import { isOpen } from './arn-fields';
import { isService } from './services';
import type { Suggest } from './suggester';

/** Services that ARNs name and actions do not. */
const onlyInArns = new Set(['catalog', 'route53-recovery-control']);

/** Gives back what is known of the service. */
export function* checkService(
	service: string,
	{ value, range }: Text,
	facts: Facts,
	suggestOne: Suggest
): Generator<Finding, ServiceFacts | undefined> {
	const lower = service.toLowerCase();
	if (isOpen(service)) {
		if (isWild(service) && service !== '*') {
			yield finding(
				'WILDCARD_IN_SERVICE_NAME',
				`The service of ${quoted(value)} has a wildcard, so it may take in services that you do not mean. Name the service.`,
				range
			);
		}
		return undefined;
	}
	if (!isService(service, facts) && !onlyInArns.has(lower)) {
		const meant = suggestOne(service, () => facts.prefixes);
		yield finding(
			'INVALID_SERVICE',
			`AWS has no service ${quoted(service)}, so ${quoted(value)} matches nothing. ${meant ? `Did you mean ${quoted(meant)}?` : 'Check its spelling.'}`,
			range
		);
		return undefined;
	}
	if (service !== lower) {
		yield finding(
			'INVALID_ARN_SERVICE_CASE',
			`ARNs compare with case, so ${quoted(value)} matches nothing. Write the service as ${quoted(lower)}.`,
			range,
			{
				title: `Replace ${quoted(service)} by ${quoted(lower)}`,
				edits: [{ range, text: JSON.stringify(value.replace(service, lower)) }]
			}
		);
		return undefined;
	}
	return facts.service(service);
}
