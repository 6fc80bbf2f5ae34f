/**
 * What the engine must be told of AWS's services. The catalogue gives it; the engine itself knows
 * the language only.
 */
export interface Facts {
	/** Whether AWS has a service with this prefix, loaded or not. */
	hasService(prefix: string): boolean;
	/** All prefixes, for suggestions. */
	readonly prefixes: readonly string[];
	/** What is known of a service; nothing where there is none, or it has not been loaded. */
	service(prefix: string): ServiceFacts | undefined;
	/** A global condition key (`aws:…`); also for a key with a tag, such as `aws:RequestTag/team`. */
	globalKey(key: string): KeyFacts | undefined;
	readonly globalKeys: readonly KeyFacts[];
	/** Service prefixes for which resource control policies work. */
	readonly rcpServices: ReadonlySet<string>;
}

export interface ServiceFacts {
	readonly prefix: string;
	/** For instance `Amazon S3`. */
	readonly name: string;
	readonly actions: readonly ActionFacts[];
	readonly resourceTypes: readonly ResourceTypeFacts[];
	readonly keys: readonly KeyFacts[];
	/** Without regard to case. */
	action(name: string): ActionFacts | undefined;
	resourceType(name: string): ResourceTypeFacts | undefined;
	/** Without regard to case; also for keys with a part of one's own, such as `s3:ExistingObjectTag/team`. */
	key(key: string): KeyFacts | undefined;
}

export type AccessLevel = 'Read' | 'List' | 'Write' | 'Tagging' | 'Permissions management';

export interface ActionFacts {
	/** Without the prefix. */
	readonly name: string;
	readonly level: AccessLevel;
	/** Types the action can be limited to; none means that it matches only `*`. */
	readonly resourceTypes: readonly ActionResourceFacts[];
	/** Keys it supplies whatever the resource; keys that every request has are not listed. */
	readonly keys: readonly string[];
	/** Further actions it needs, as `service:Name`. */
	readonly dependsOn: readonly string[];
}

export interface ActionResourceFacts {
	readonly name: string;
	/** The action needs a resource of this type; otherwise the type is one of several. */
	readonly required: boolean;
	readonly keys: readonly string[];
}

export interface ResourceTypeFacts {
	readonly name: string;
	/** With `${Partition}`, `${Region}`, `${Account}` and names of its own. */
	readonly arns: readonly string[];
	readonly keys: readonly string[];
}

export type KeyType = 'String' | 'ARN' | 'Bool' | 'Date' | 'IPAddress' | 'Numeric' | 'Binary';

export interface KeyFacts {
	/** As AWS writes it, with `${TagKey}` where a part of one's own follows. */
	readonly name: string;
	readonly type: KeyType;
	readonly multivalued: boolean;
}
