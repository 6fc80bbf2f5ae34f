import * as v from 'valibot';
import { done, fail } from '../../../base/applied';
import type { Content } from '../state';
import { aboutContent, contentOf } from '../subjects';
import { bodyOf, bytesOf } from './body';
import { described } from './described';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export const getObject = aboutContent({
	name: 'GetObject',
	order: ['Bucket', 'Key', 'Range'],
	ofVersion: 'GetObjectVersion',
	level: 'Read',
	isDataEvent: true,
	simplified: 'Of conditions on the request there are none; all storage classes are read at once.',
	parameters: { Range: v.optional(v.string()) },
	apply: ({ account }, found, { Range: range }) => {
		const read = contentOf(found);
		if (!read.ok) return read;
		const { content } = read;
		if (range === undefined) {
			return done(account, { Body: content.body, ...described(found.bucket, content) });
		}
		const part = partOf(content, range);
		if (!part) return notSatisfiable;
		const bytes = bytesOf(content.body).slice(part.from, part.to + 1);
		return done(account, {
			Body: bodyOf(bytes),
			...described(found.bucket, content, {
				length: bytes.length,
				range: `bytes ${part.from}-${part.to}/${content.size}`
			})
		});
	}
});

const notSatisfiable = fail('InvalidRange', 'The requested range is not satisfiable');

/** `bytes=0-9`, `bytes=10-` or the last ten with `bytes=-10`. https://www.rfc-editor.org/rfc/rfc9110#name-range */
function partOf({ size }: Content, range: string) {
	const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
	if (first === '' && last === '') return undefined;
	const from = first === '' ? Math.max(size - Number(last), 0) : Number(first);
	const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
	return from <= to ? { from, to } : undefined;
}
