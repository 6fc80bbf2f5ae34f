/** Why a part of the page is not there, for wherever that is said. */
export const whyNotLoaded =
	'The connection may have broken off, or there is a newer version of Leastwise. What you did is kept.';
