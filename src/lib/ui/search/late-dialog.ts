/** Names all that the dialog needs, so that no page’s header has to: that list is longer than the header. */
export const loadDialog = () => import('./SearchDialog.svelte');
