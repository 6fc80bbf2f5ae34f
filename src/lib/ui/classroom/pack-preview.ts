import type { Pack } from '$lib/classroom/pack/pack';
import type { PackForm } from './pack-draft';

/** A pack as it would be, of a form that may still have faults; nothing while it has nothing to be done. */
export function previewOf(form: PackForm): Pack | undefined {
	if (form.items.length === 0) return undefined;
	const { title, words, items, hints, opens, due, sealed } = form;
	const [tries, minutes] = [wholeIn(form.tries), wholeIn(form.minutes)];
	return {
		...{ id: 'preview', title: title.trim() || 'The pack', words, made: 0, items },
		rules: {
			hints,
			...(tries !== undefined && { tries }),
			...(minutes !== undefined && { minutes }),
			passing: wholeIn(form.passing) ?? 0
		},
		...(opens !== '' && { opens }),
		...(due !== '' && { due }),
		learners: form.who === 'codes' ? { kind: 'codes', checks: [] } : { kind: 'open' },
		...(sealed && { sealTo: 'preview' })
	};
}

function wholeIn(text: string): number | undefined {
	return /^\d+$/.test(text) ? Number(text) : undefined;
}
