import { base64urlnopad } from '@scure/base';

/** As a class keeps the bytes of a file. */
export const toText = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);
export const fromText = (text: string): Uint8Array => base64urlnopad.decode(text);
