import { base64 } from '@scure/base';

export const bytesOf = (text: string): Uint8Array => base64.decode(text);
export const textOf = (bytes: Uint8Array): string => base64.encode(bytes);
