import type { AnyOperation } from '../../operation';
import { getCallerIdentity } from './get-caller-identity';

export const stsOperations: readonly AnyOperation[] = [getCallerIdentity];
