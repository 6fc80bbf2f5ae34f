import { comparedBy, isNegated } from '../condition/operators';
import type { Condition, ConditionValue } from '../document';
import { finding, type Finding } from '../finding';
import { isWithin, parseCidr, type IpRange } from '../condition/ip';
import type { StatementCheck } from './check';
import { hasVariable } from './values';

/**
 * Addresses in conditions.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
 */
export const ipRanges: StatementCheck = function* ({ conditions }, { draft }) {
	for (const condition of conditions) {
		if (comparedBy(condition.operator.name) !== 'IPAddress') continue;
		const read = condition.values.map((value) => ({ value, block: parseCidr(value.value) }));
		for (const { value, block } of read) {
			// Variables, and values without quotes, have findings of their own.
			if (value.json !== 'string' || hasVariable(value.value, draft.version)) continue;
			yield* form(value, block);
		}
		if (condition.key.value.toLowerCase() === 'aws:sourceip') yield* privateRanges(condition, read);
	}
};

interface Read {
	readonly value: ConditionValue;
	readonly block: IpRange | undefined;
}

function* form({ value, range }: ConditionValue, read: IpRange | undefined): Iterable<Finding> {
	if (!read) {
		yield finding(
			'TYPE_MISMATCH_IP_RANGE',
			`"${value}" is neither an IP address nor a range such as 203.0.113.0/24, so it matches nothing.`,
			range
		);
	} else if (read.loose) {
		const network = `${addressOf(read)}/${read.prefix}`;
		yield finding(
			'IMPROVE_IP_RANGE',
			`Of "${value}" only the first ${read.prefix} bits count. It means ${network}, so write that.`,
			range,
			{
				title: `Replace "${value}" by "${network}"`,
				edits: [{ range, text: JSON.stringify(network) }]
			}
		);
	}
}

/** Blocks that no request from the internet can come from. */
const privateBlocks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].flatMap(
	(text) => parseCidr(text) ?? []
);

function isPrivate(range: IpRange): boolean {
	return privateBlocks.some((block) => isWithin(range, block));
}

function* privateRanges(
	{ operator, key, values, range }: Condition,
	read: readonly Read[]
): Iterable<Finding> {
	const inVpc = read.flatMap(({ value, block }) => (block && isPrivate(block) ? [value] : []));
	const [first, ...rest] = inVpc;
	if (!first) return;
	const negated = isNegated(operator.name);
	if (inVpc.length < values.length) {
		yield finding(
			negated ? 'PRIVATE_NOT_IP_ADDRESS_SUBSET' : 'PRIVATE_IP_ADDRESS_SUBSET',
			`"${key.value}" is never a private address, so ${first.value} changes nothing here. For addresses within a VPC use "aws:VpcSourceIp".`,
			[first.range, ...rest.map(({ range }) => range)]
		);
	} else {
		yield finding(
			negated ? 'PRIVATE_NOT_IP_ADDRESS' : 'PRIVATE_IP_ADDRESS',
			`"${key.value}" is never a private address such as ${first.value}, so ${negated ? 'every address' : 'no address'} passes this condition. For addresses within a VPC use "aws:VpcSourceIp".`,
			range
		);
	}
}

function addressOf({ family, first }: IpRange): string {
	return family === 4 ? ipv4(first) : ipv6(first);
}

function ipv4(value: bigint): string {
	return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
}

/** RFC 5952: groups without leading zeros, and `::` for the longest run of zeros. */
function ipv6(value: bigint): string {
	const text = Array.from({ length: 8 }, (_, at) =>
		((value >> BigInt(112 - 16 * at)) & 0xffffn).toString(16)
	).join(':');
	let [from, length] = [0, 0];
	for (const run of text.matchAll(/\b0(?::0)+\b/g)) {
		if (run[0].length > length) [from, length] = [run.index, run[0].length];
	}
	if (length === 0) return text;
	return `${text.slice(0, from).replace(/:$/, '')}::${text.slice(from + length).replace(/^:/, '')}`;
}
