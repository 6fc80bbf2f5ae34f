export const home = '111122223333';
export const other = '444455556666';
