import { describe } from 'vitest';
import { memoryStore } from './memory';
import { storeContract } from './store.contract';

describe('in memory', () => storeContract(async () => memoryStore()));
