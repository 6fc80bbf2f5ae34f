/**
 * What needs the simulated account, and so the policy engine and everything else that is large. The
 * play page loads it while the learner reads the brief.
 */
export { givenOf } from '../given.svelte';
export { default as Console } from '../console/Console.svelte';
export { announcement } from './announcement';
export { default as AtDesk } from './AtDesk.svelte';
export { Desk } from './desk.svelte';
export { default as Doors } from './Doors.svelte';
export { default as Hands } from './Hands.svelte';
export { News } from './news.svelte';
export { default as Paused } from './Paused.svelte';
export { default as Tidings } from './Tidings.svelte';
