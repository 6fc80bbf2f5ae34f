import type { Service } from '../base/call';
import type { ServiceDefinition } from '../base/service';
import { cloudtrail } from './cloudtrail';
import { iam } from './iam';
import { signin } from './signin';
import { sts } from './sts';

/**
 * Every service. The first four are part of every account; any other is loaded when an attempt uses it:
 * `notes: async () => (await import('./notes')).notes`.
 */
export const services = {
	iam,
	sts,
	signin,
	cloudtrail,
	s3: async () => (await import('./s3')).s3,
	s3control: async () => (await import('./s3/control')).s3control
} as const satisfies Readonly<Record<Service, ServiceDefinition | ServiceLoader>>;

export type ServiceLoader = () => Promise<ServiceDefinition>;
