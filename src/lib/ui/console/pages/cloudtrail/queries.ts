import type { AnswerOf } from '$lib/account/services/operations';
import { wish } from '$lib/ui/wish';

export type EventAnswer = AnswerOf<'cloudtrail:LookupEvents'>['Events'][number];

export const events = () => wish('cloudtrail:LookupEvents');
