/* What decides in a figure: loaded when it is first asked. */

export { explain } from '$lib/policy/explain';
export { statementToJson } from '$lib/policy/format';
export { decidedOf } from '$lib/workbook/figures/decided';
export { forecastOf, isAllKnown } from '$lib/workbook/figures/forecast';
export { toldOf } from '$lib/workbook/figures/told';
