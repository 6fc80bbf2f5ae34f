import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeOf } from '../account/base/shape';
import { iamAnswers } from '../account/services/iam/answers';
import { stsAnswers } from '../account/services/sts/answers';
import { element, elements, escapeXml } from './xml';
import { readXml } from './xml.fixture';

test('lists, structures, numbers and truths are written as the Query protocol has them', () => {
	const user = { UserName: 'jun', Tags: [{ Key: 'team', Value: 'maps' }], Age: 3, Root: false };
	expect(element('User', user)).toBe(
		'<User><UserName>jun</UserName><Tags><member><Key>team</Key><Value>maps</Value></member></Tags><Age>3</Age><Root>false</Root></User>'
	);
});

test('an empty list is an empty element, and nothing is no element', () => {
	expect(element('Result', { Users: [], Marker: null })).toBe('<Result><Users></Users></Result>');
});

test('members come in the order of AWS’s models, in lists too, and unknown ones last', () => {
	// botocore, iam/2010-05-08 and sts/2011-06-15.
	const one = shapeOf(iamAnswers.GetInstanceProfile);
	const several = shapeOf(iamAnswers.ListInstanceProfiles);
	const caller = shapeOf(stsAnswers.GetCallerIdentity);
	const profile = { Frob: 1, Tags: [], Roles: [], Arn: 'a', InstanceProfileName: 'p', Path: '/' };
	const written = '<Path>/</Path><InstanceProfileName>p</InstanceProfileName><Arn>a</Arn>';
	const rest = '<Roles></Roles><Tags></Tags><Frob>1</Frob>';
	expect(elements({ InstanceProfile: profile }, one)).toBe(
		`<InstanceProfile>${written}${rest}</InstanceProfile>`
	);
	expect(elements({ InstanceProfiles: [{ ...profile, Tags: null }] }, several)).toBe(
		`<InstanceProfiles><member>${written}<Roles></Roles><Frob>1</Frob></member></InstanceProfiles>`
	);
	expect(elements({ Arn: 'a', UserId: 'u', Account: '1' }, caller)).toMatch(
		/<UserId>.*<Account>.*<Arn>/
	);
});

test('maps are entries of key and value', () => {
	expect(elements({ SummaryMap: { Users: 4 } }, shapeOf(iamAnswers.GetAccountSummary))).toBe(
		'<SummaryMap><entry><key>Users</key><value>4</value></entry></SummaryMap>'
	);
});

test.each([
	['a<b & "c" > \'d\'', 'a&lt;b &amp; &quot;c&quot; &gt; &apos;d&apos;'],
	['line\r\nline\ttab', 'line&#xD;\nline\ttab'],
	['nul \0 bell \u0007', 'nul \uFFFD bell \uFFFD'],
	['half \uD800', 'half \uFFFD'],
	['none \uFFFE\uFFFF', 'none \uFFFD\uFFFD'],
	[']]>', ']]&gt;'],
	['\u0085 and 🗺 stay', '\u0085 and 🗺 stay']
])('%j', (text, escaped) => {
	expect(escapeXml(text)).toBe(escaped);
});

test('a parser reads every text as it was, as far as XML can hold it', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const held = text.replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
			expect(readXml(element('Text', text)).text).toBe(held.toWellFormed());
		})
	);
});
