/* Names that cases draw from. Robin is the administrator. */

export const people = ['wanda', 'jun', 'tomas', 'lea', 'priya', 'dana'];
export const groups = ['editors', 'printers', 'mappers', 'staff'];
export const policies = ['ReadTiles', 'PublishMaps', 'PressDesk', 'LookAround', 'WriteOrders'];
export const inline = ['proofs', 'drafts', 'ledger', 'night-run'];
export const roles = ['Publisher', 'Auditor', 'Press'];

/** So many different ones of a list that has more. */
type Some = readonly [string, string, string];

export function three([a = '', b = '', c = '']: readonly string[]): Some {
	return [a, b, c];
}
