import * as v from 'valibot';
import { accountBlueprint, type AccountBlueprint } from '../../account/perform/blueprint';
import { faultsIn } from '../../scenario/read-value';
import { callEntries } from '../../scenario/written-call-format';

/** The account of a figure, as in a scenario's account.yaml; what every account has may be left out. */
export const accountFormat: v.GenericSchema<unknown, AccountBlueprint> = v.pipe(
	v.record(v.string(), v.unknown(), 'write the account as in account.yaml'),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const read = v.safeParse(accountBlueprint, { ...everyAccount, ...dataset.value });
		if (read.success) return read.output;
		for (const { path, message } of faultsIn(read.issues)) {
			addIssue({ message: path ? `${path}: ${message}` : message });
		}
		return NEVER;
	})
);

const everyAccount = {
	version: 2,
	id: '111122223333',
	name: 'Marlow Maps',
	age: '425d',
	root: { email: 'ines@marlowmaps.example', password: 'paper-Harbour-41' }
};

export const figureCall = v.strictObject(callEntries);
