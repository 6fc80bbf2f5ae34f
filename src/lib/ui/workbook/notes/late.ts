/* What notes in a chapter need, loaded once the chapter is there. */
export { default as SectionNotes } from './SectionNotes.svelte';
export { default as Selecting } from './Selecting.svelte';
export { mark, noteAt, placed, placeOfNote } from './marks';
export { OwnNotes } from './own-notes.svelte';
