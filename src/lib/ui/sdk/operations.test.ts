import type * as v from 'valibot';
import { expect, test } from 'vitest';
import { shapeOf, type Shape } from '$lib/account/base/shape';
import { answers } from '$lib/account/services/answers';
import { wantedBy } from '$lib/wire/handle';
import type { Named } from '$lib/wire/json';
import { answered } from '$lib/wire/response';
import { answered as answeredByS3 } from '$lib/wire/s3/response';
import { routeOf } from '$lib/wire/s3/route';
import { withBlobs } from '$lib/wire/blobs';
import { marlow } from '$lib/account/account.fixture';
import { run } from './engine.fixture';
import type { SentRequest } from './host';
import { requestOf, written } from './http';
import { names } from './names';

/* Each operation that the account has, as the SDK sends it and as it reads what is answered. */

type Sample =
	string | number | boolean | null | readonly Sample[] | { readonly [name: string]: Sample };

/** As the account has moments. */
const moment = '2026-11-23T08:30:00Z';

function sampleOf(shape: Shape): Sample {
	switch (shape.kind) {
		case 'structure': {
			// What comes percent-encoded is for the program to read.
			const members = [...shape.members].filter(([name]) => name !== 'EncodingType');
			// A picture is made of the seed beside it.
			const told = members.filter(([name]) => name !== 'QRCodePNG');
			return Object.fromEntries(told.map(([name, each]) => [name, sampleOf(each)]));
		}
		case 'list':
			return [sampleOf(shape.of), sampleOf(shape.of)];
		case 'map':
			return { a: sampleOf(shape.of) };
		case 'number':
			return 7;
		case 'boolean':
			return true;
		case 'timestamp':
			return moment;
		case 'blob':
		case 'stream':
			return 'Höhe 7';
		case 'text':
		case 'password':
			return shape.choices?.[0] ?? 'a&b';
	}
}

/** What the SDK wants before it sends anything. */
const input = {
	Bucket: 'marlow-tiles',
	Key: 'tiles/1.txt',
	CopySource: 'marlow-tiles/tiles/2.txt',
	Body: 'Höhe 7',
	Delete: { Objects: [{ Key: 'a' }, { Key: 'b' }] }
};

/** What an answer lacks by its nature. */
const told: Readonly<Record<string, Sample>> = {
	GetBucketLocation: {}
};

const services = [
	['iam', '@aws-sdk/client-iam', 'IAMClient', answers.iam],
	['sts', '@aws-sdk/client-sts', 'STSClient', answers.sts],
	['s3', '@aws-sdk/client-s3', 'S3Client', answers.s3]
] as const;

test('S3 and STS are asked in the Region of the profile', async () => {
	const lent = { region: 'eu-west-1', accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' };
	const { requests } = await run(
		`
		import * as s3 from '@aws-sdk/client-s3';
		import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
		const client = new s3.S3Client();
		await client.send(new s3.ListBucketsCommand({})).catch(() => {});
		await client.send(new s3.PutObjectCommand({ Bucket: 'marlow-tiles', Key: 'a/b', Body: 'c' })).catch(() => {});
		await new STSClient().send(new GetCallerIdentityCommand({})).catch(() => {});
	`,
		{ lent }
	);
	expect(requests.map((sent) => [sent.host, wantedBy(requestOf(sent)).operation])).toEqual([
		['s3.eu-west-1.amazonaws.com', 'ListBuckets'],
		['marlow-tiles.s3.eu-west-1.amazonaws.com', 'PutObject'],
		['sts.eu-west-1.amazonaws.com', 'GetCallerIdentity']
	]);
});

test.each(services)(
	'every operation of %s is asked for by the SDK, and what is answered is read by it',
	async (service, from, client, schemas) => {
		const offered = new Set(names.filter((each) => each.from === from).map(({ name }) => name));
		const operations = new Map<string, v.GenericSchema>(
			Object.entries(schemas).filter(([name]) => offered.has(`${name}Command`))
		);
		expect([...Object.keys(schemas)].filter((name) => !operations.has(name))).toEqual(
			service === 'iam' ? ['FinishSecurityKeyRegistration', 'StartSecurityKeyRegistration'] : []
		);
		const answer = (sent: SentRequest) => {
			const request = requestOf(sent);
			const { operation } = wantedBy(request);
			const schema = operations.get(operation);
			if (!schema) throw new Error(`${operation} is asked for`);
			const shape = shapeOf(schema);
			const value = sampleOf(shape) as Named;
			if (service === 's3') {
				const answering = {
					route: routeOf(request),
					isHead: sent.method === 'HEAD',
					requestId: 'r'
				};
				return written(answeredByS3(answering, value, shape));
			}
			return written(
				answered(
					{ service, format: 'xml', requestId: 'r' },
					operation,
					withBlobs(marlow, value, shape),
					schema
				)
			);
		};
		const { text, ended } = await run(
			`
			import * as sdk from '${from}';
			const client = new sdk.${client}();
			Date.prototype.toJSON = () => '${moment}';
			const plain = (_, value) => value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
			for (const name of ${JSON.stringify([...operations.keys()])}) {
				try {
					const { $metadata, ...output } = await client.send(new sdk[name + 'Command'](${JSON.stringify(input)}));
					delete output.VirtualMFADevice?.QRCodePNG;
					if (output.Body) output.Body = await output.Body.transformToString();
					console.log(JSON.stringify([name, output], plain));
				} catch (error) {
					console.log(JSON.stringify([name, String(error)]));
				}
			}
		`,
			{ answer, bounds: { busy: 60_000, characters: Infinity, lines: Infinity } }
		);
		expect(ended).toEqual({ kind: 'finished' });
		const got = Object.fromEntries(
			text.map((line) => JSON.parse(line) as readonly [string, unknown])
		);
		const expected = Object.fromEntries(
			[...operations].map(([name, schema]) => [name, told[name] ?? sampleOf(shapeOf(schema))])
		);
		expect(got).toEqual(expected);
	}
);

test.each(services)('every name of %s that is offered can be imported', async (_, from) => {
	const offered = names.filter((each) => each.from === from).map(({ name }) => name);
	const { text } = await run(`
		import * as sdk from '${from}';
		console.log(${JSON.stringify(offered)}.filter((name) => !(name in sdk)).join(' '));
	`);
	expect(text).toEqual(['']);
});
