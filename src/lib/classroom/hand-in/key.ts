import { x25519 } from '@noble/curves/ed25519.js';
import { base64urlnopad } from '@scure/base';
import * as v from 'valibot';
import type { Result } from '../../policy/result';
import { readClassFile, writeClassFile, type ClassFile, type Refused } from '../class-file';

/** What hand-ins are sealed to and opened with: X25519, in base64url. Whoever has it reads them all. */
export interface TeacherKey {
	/** Goes into packs. */
	readonly public: string;
	readonly secret: string;
}

/** @param random 32 bytes that nobody can guess */
export function makeKey(random: Uint8Array): TeacherKey {
	return {
		public: base64urlnopad.encode(x25519.getPublicKey(random)),
		secret: base64urlnopad.encode(random)
	};
}

const bytes32 = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

const keyFile: ClassFile<TeacherKey> = {
	format: 'leastwise-teacher-key',
	version: 1,
	called: 'key',
	longest: 10_000,
	schema: v.strictObject({ public: bytes32, secret: bytes32 })
};

/** For the command line, and for another computer. */
export function writeKey(key: TeacherKey): string {
	return writeClassFile(keyFile, key);
}

export function readKey(text: string): Result<TeacherKey, Refused> {
	return readClassFile(keyFile, text);
}
