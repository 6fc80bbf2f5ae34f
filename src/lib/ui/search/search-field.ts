/** The id of the field; there is one at a time. */
export const searchField = 'search-field';
