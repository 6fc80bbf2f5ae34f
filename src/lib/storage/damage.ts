import * as v from 'valibot';
import { savedSchema } from './backup-schema';
import { toPlace, toWords, type Fault } from '../scenario/file-fault';
import type { Saved } from './store';

/** Where what is stored of an attempt is not such as Leastwise writes, if anywhere. */
export function damageOf(saved: Saved): Fault | undefined {
	const read = v.safeParse(savedSchema, saved, { abortEarly: true });
	if (read.success) return undefined;
	const [issue] = read.issues;
	return { place: toPlace((issue.path ?? []).map(({ key }) => key)), message: toWords(issue) };
}
