/* What writes policies and sums them up: with the checks of the playground, and loaded together. */

export { default as PolicyText } from './PolicyText.svelte';
export { default as SummedUp } from '../pages/iam/parts/SummedUp.svelte';
