import type { Result } from '../../policy/result';
import type { ApiError, ErrorCodes } from './error';
import type { Json } from './json';
import type { Time } from './time';

/** Whatever touches the account is a call; see `perform`. Plain data, so that it can be logged. */
export interface Call {
	readonly service: Service;
	/** As AWS names it: `CreateUser`. */
	readonly operation: string;
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly caller: Caller;
	readonly time: Time;
	readonly door: Door;
	/** As the door sees them; without them it is a made-up caller's. */
	readonly sourceIp?: string;
	readonly userAgent?: string;
	/** Of the page that calls: what a security key's signature must name. */
	readonly origin?: string;
}

/** Every service that has a folder in `services/`. */
export type Service = Exclude<keyof ErrorCodes, 'common'>;

/**
 * Where a call comes in. `terminal`: the command line in the page. `sdk`: a program of the learner's in the
 * page. `program`: whatever else holds an access key inside Leastwise.
 */
export type Door = 'console' | 'terminal' | 'sdk' | 'endpoint' | 'program';

export type Caller =
	/** Nobody yet: the sign-in page. */
	| { readonly kind: 'anonymous' }
	| { readonly kind: 'session'; readonly id: string }
	/** Long-term (AKIA…) or temporary (ASIA…). */
	| { readonly kind: 'accessKey'; readonly id: string }
	/** An AWS service, such as `ec2.amazonaws.com`, about to assume a role. */
	| {
			readonly kind: 'service';
			readonly name: string;
			/** ARN of the resource for which it does so. */
			readonly sourceArn?: string;
	  }
	/** A principal of another account, whose own policies allow whatever it tries. */
	| { readonly kind: 'outsider'; readonly arn: string }
	/** Leastwise itself, looking something up for an objective: may read everything, leaves no trace. */
	| { readonly kind: 'observer' };

/** The answer to a call, in AWS's shape: `{ User: { UserName … } }`. */
export type Answer<Value extends Json = Json> = Result<Value, ApiError>;
