import type { RequestForm } from '$lib/policy/question/form';

/** An S3 resource as people say it; any other by its whole ARN. */
export function resourceName({ resource }: Pick<RequestForm, 'resource'>): string {
	return resource.replace(/^arn:aws:s3:::/, '');
}
