import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Finding, FindingType } from '$lib/policy/finding';
import { editing } from './editing';

const severities: Readonly<Record<FindingType, Diagnostic['severity']>> = {
	ERROR: 'error',
	SECURITY_WARNING: 'warning',
	WARNING: 'warning',
	SUGGESTION: 'info'
};

/** Underlines what was found, with its message and its fix where the pointer or the cursor rests. */
export function showFindings(view: EditorView, findings: readonly Finding[]) {
	const { length } = view.state.doc;
	const diagnostics = findings.flatMap((finding) =>
		finding.ranges
			.filter(({ to }) => to <= length) // else of a text that is no longer there
			.map((range) => diagnose(finding, range))
	);
	view.dispatch(setDiagnostics(view.state, diagnostics));
}

function diagnose(
	{ type, code, message, fix }: Finding,
	{ from, to }: Finding['ranges'][number]
): Diagnostic {
	return {
		from,
		to,
		severity: severities[type],
		source: code,
		message,
		...(fix && {
			actions: [{ name: fix.title, apply: (view: EditorView) => view.dispatch(editing(fix.edits)) }]
		})
	};
}
