/**
 * How the services are spread over files: one load should bring what a policy needs and little
 * else, and the service worker should not have to ask for hundreds of files.
 */

/** What policies mostly speak of; the simulated account knows most of them. */
const common = [
	'access-analyzer',
	'account',
	'autoscaling',
	'cloudformation',
	'cloudtrail',
	'cloudwatch',
	'dynamodb',
	'events',
	'iam',
	'kms',
	'lambda',
	'logs',
	'organizations',
	's3',
	'secretsmanager',
	'signin',
	'sns',
	'sqs',
	'ssm',
	'sts',
	'support',
	'tag'
];

/** A service as large as this, in characters, has a file of its own. */
const large = 19_000;
/** The others share files up to this size. */
const full = 75_000;

/**
 * @typedef {{ prefix: string, text: string }} Encoded
 * @param {Encoded[]} services sorted by prefix
 * @returns {Map<string, Encoded[]>} by name of the file, without its ending
 */
export function intoFiles(services) {
	/** @type {Map<string, Encoded[]>} */
	const files = new Map([['common', services.filter(({ prefix }) => common.includes(prefix))]]);
	const others = services.filter(({ prefix }) => !common.includes(prefix));
	for (const service of others.filter(isLarge)) files.set(service.prefix, [service]);

	/** @type {Encoded[][]} */
	const shared = [];
	let room = 0;
	for (const service of others.filter((each) => !isLarge(each))) {
		if (service.text.length > room) {
			shared.push([]);
			room = full;
		}
		shared.at(-1)?.push(service);
		room -= service.text.length;
	}
	shared.forEach((group, index) => files.set(`others-${index + 1}`, group));
	return files;
}

/** @param {Encoded} service */
function isLarge({ text }) {
	return text.length >= large;
}
