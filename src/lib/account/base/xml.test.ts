import { describe, expect, test } from 'vitest';
import { elementsNamed, readXml } from './xml';

/** What is read of the elements named `a`: each one's text and, where it has one, its attribute `b`. */
function read(xml: string) {
	const root = readXml(xml);
	return (
		root &&
		elementsNamed('a', root).map(({ text, attributes: { b } }) => [
			text,
			...(b === undefined ? [] : [b])
		])
	);
}

/* Extensible Markup Language 1.0 and Namespaces in XML 1.0: what every reader of XML must do. */
describe('an XML text is read as XML says', () => {
	test.each<[string, string, string[][]]>([
		['an element is its text', '<a>x</a>', [['x']]],
		['values stand in double quotes', '<a b="1"/>', [['', '1']]],
		['or in single ones', "<a b='1'/>", [['', '1']]],
		[
			'each may stand in the other',
			`<r><a b='"'/><a b="'"/></r>`,
			[
				['', '"'],
				['', "'"]
			]
		],
		['with space around the equals sign', '<a b\n = "1"/>', [['', '1']]],
		['a value may hold > and =', '<a b="1 > 0 = true">x</a>', [['x', '1 > 0 = true']]],
		['so may a text', '<a>1 > 0</a>', [['1 > 0']]],
		['what is in a comment is no element', '<r><!-- <a>x</a> --><a>y</a></r>', [['y']]],
		['a comment does not cut a text', '<a>x<!-- , -->y</a>', [['xy']]],
		['nor does a processing instruction', '<a>x<?stop <a>?>y</a>', [['xy']]],
		['CDATA is text', '<a>x<![CDATA[ & <a> ]]>y</a>', [['x & <a> y']]],
		['five entities are known', '<a b="&quot;&apos;">&lt;&gt;&amp;</a>', [['<>&', `"'`]]],
		['an entity is read once', '<a>&amp;lt;</a>', [['&lt;']]],
		['characters have numbers', '<a b="&#x41;">&#66;&#x1F511;</a>', [['B🔑', 'A']]],
		['a prefix is no part of the name', '<s:a xmlns:s="u">x</s:a>', [['x']]],
		['whichever it is', '<saml2:a>x</saml2:a>', [['x']]],
		['names tell capitals', '<r><A>x</A><aa/><a.a/></r>', []],
		[
			'elements inside are found in order',
			'<a>1<r><a>2</a></r><a>3</a></a>',
			[['123'], ['2'], ['3']]
		],
		[
			'what JavaScript gives objects is no attribute',
			'<a b="1" constructor="2" __proto__="3"/>',
			[['', '1']]
		],
		['a declaration may come first', '<?xml version="1.0" encoding="UTF-8"?>\n<a>x</a>', [['x']]],
		['so may a byte order mark', '\uFEFF<a>x</a>', [['x']]]
	])('%s', (_, xml, elements) => {
		expect(read(xml)).toEqual(elements);
	});
});

describe('nothing is read of', () => {
	test.each([
		['an empty text', ''],
		['a text without elements', 'nothing'],
		['text around the element', 'x<a/>'],
		['two outermost elements', '<a/><a/>'],
		['an element without an end', '<r><a>x</a>'],
		['an element that ends as another', '<a>x</b>'],
		['an end without an element', '<a/></a>'],
		['elements that overlap', '<r><a><b></a></b></r>'],
		['an attribute without a value', '<a b/>'],
		['a value without quotes', '<a b=1/>'],
		['a value that does not end', '<a b="1/>'],
		['a value with <', '<a b="<"/>'],
		['an attribute that stands twice', '<a b="1" b="2"/>'],
		['an & that begins nothing', '<a>x & y</a>'],
		['an entity that nobody defined', '<a>&nbsp;</a>'],
		['a character that XML does not know', '<a>&#0;</a>'],
		['a number that is no character', '<a>&#x110000;</a>'],
		['a comment that does not end', '<a/><!-- '],
		['CDATA that does not end', '<a><![CDATA[x</a>'],
		// OWASP, XML External Entity Prevention: refuse document types altogether.
		['a document type', '<!DOCTYPE a><a>x</a>'],
		['a document type from elsewhere', '<!DOCTYPE a SYSTEM "https://x.example/a.dtd"><a>x</a>'],
		['an entity from a file', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'],
		[
			'entities of entities',
			`<!DOCTYPE a [<!ENTITY e0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('')}]><a>&e30;</a>`
		]
	])('%s', (_, xml) => {
		expect(read(xml)).toBeUndefined();
	});
	// Where a reader's stack ends differs between browsers, and the same log must give the same account.
	test('elements more than a hundred deep, however many more', () => {
		const nested = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels);
		expect(read(nested(100))).toHaveLength(100);
		for (const levels of [101, 1_000, 100_000]) expect(read(nested(levels))).toBeUndefined();
	});
});

describe('a long text is read to its end', () => {
	test.each(['<a/>', '<a b="1">x</a>\n', '<!-- <a> -->', '<![CDATA[<a>]]>', '&amp;', ']]', '" = '])(
		'of %j',
		(piece) => {
			const inside = piece.repeat(100_000);
			expect(read(`<r>${inside}</r>`)).toHaveLength(/^<a/.test(piece) ? 100_000 : 0);
			expect(read(`<r>${inside}`)).toBeUndefined();
		}
	);
	test.each(['<', '<a', '<a b="', '<a b="c" ', '<a>&', '<!--', '<![CDATA[', '&#'])(
		'or given up where it is none, of %j',
		(piece) => {
			expect(read(`<r>${piece.repeat(100_000)}`)).toBeUndefined();
		}
	);
});
