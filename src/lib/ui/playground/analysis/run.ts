import type { Facts } from '$lib/policy/facts';
import { parse } from '$lib/policy/parse';
import { isEverything } from '$lib/policy/permits';
import { prefixesIn, speaksOfAll } from '$lib/policy/prefixes';
import { kindOf } from '$lib/policy/question/prepare';
import { validate } from '$lib/policy/validate';
import { answer, parsed } from '../answer';
import { comparePair, prefixesOf } from '../comparison';
import { forecaster } from './forecaster';
import type { Job, Kind, Results } from './jobs';
import { summarize } from './summarize';

/** The services that must be known. */
export function prefixesFor(job: Job): readonly string[] {
	switch (job.kind) {
		case 'validate':
			return prefixesIn(parse(job.text, job.policyKind).draft);
		case 'summarize':
			return prefixesIn(parse(job.text, 'identity').draft);
		case 'compare':
			return prefixesOf(job.pair);
		case 'decide':
			return job.question.policies.flatMap((each) =>
				prefixesIn(parsed(each, kindOf(each.layer, job.question)).draft)
			);
	}
}

/** Whether it can be done only where all services are known. */
export function needsAll(job: Job): boolean {
	if (job.kind !== 'summarize') return false;
	const { document, draft } = parse(job.text, 'identity');
	return speaksOfAll(draft) && !(document && isEverything([document]));
}

export function run(job: Job, facts: Facts | undefined): Results[Kind] {
	switch (job.kind) {
		case 'validate': {
			const { text, policyKind: kind } = job;
			return facts
				? { findings: validate(text, { kind, facts }), checked: true }
				: { findings: parse(text, kind).findings, checked: false };
		}
		case 'summarize':
			return summed(job.text, facts);
		case 'compare':
			return comparePair(job.pair, facts);
		case 'decide':
			return answer(job.question, { ...forecaster, facts });
	}
}

function summed(text: string, facts: Facts | undefined): Results['summarize'] {
	if (!facts) return { ok: false, error: 'The facts about AWS’s services could not be loaded.' };
	const value = summarize(text, facts);
	return value
		? { ok: true, value }
		: { ok: false, error: 'No statement can be read: mend the errors first.' };
}
