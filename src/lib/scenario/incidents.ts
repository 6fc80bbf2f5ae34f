/** What is loaded when something happens in a scenario. */
export { befallen } from './befall';
export { occurrenceIn } from './occurrences';
