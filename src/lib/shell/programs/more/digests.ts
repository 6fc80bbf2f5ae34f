import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bytesOf } from '../../files';
import { cameOf, inputsOf, joined } from '../input';
import type { Run } from './run';

const digests =
	(program: string, digest: (bytes: Uint8Array) => Uint8Array): Run =>
	async (started) => {
		const inputs = inputsOf(program, started.args, started);
		const rows = inputs.inputs.map(
			({ name, text }) => `${bytesToHex(digest(bytesOf(text)))}  ${name}`
		);
		return cameOf(inputs, joined(rows));
	};

export const sha256sum = digests('sha256sum', sha256);
export const md5sum = digests('md5sum', md5);
