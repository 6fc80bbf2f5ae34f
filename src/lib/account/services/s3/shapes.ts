import * as v from 'valibot';
import type { Written } from '../../base/shape';

/* What several answers are made of. */

export const owner = v.object({ ID: v.string() });
export const tagSet = v.object({
	TagSet: v.array(v.object({ Key: v.string(), Value: v.string() }))
});
/** Present only where versions are or were kept. */
export const versionId = v.exactOptional(v.string());
export const body = v.pipe(
	v.union([v.string(), v.object({ base64: v.string() })]),
	v.metadata({ kind: 'stream' } satisfies Written)
);
