import { describe } from 'vitest';
import { memoryStore } from './memory';
import { storeContract } from './store-contract.fixture';

describe('in memory', () => storeContract(async () => memoryStore()));
