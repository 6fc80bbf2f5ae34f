import { expect, test } from 'vitest';
import { allow, documentOf, mapWith } from '$lib/scenario/map/map.fixture';
import { draw, type Look } from './draw';
import { layOut } from './layout';
import { svgFile } from './save';

const nothing: Look = { unfolded: new Set(), room: 24 };
const measure = (text: string) => text.length * 7;

const many = mapWith({
	policies: Array.from({ length: 60 }, (_, at) => ({
		name: `policy-${at}`,
		document: documentOf(allow('s3:Get*', `arn:aws:s3:::bucket-${at}/*`))
	})),
	groups: Array.from({ length: 60 }, (_, at) => ({
		name: `group-${at}`,
		attached: [`policy-${at}`]
	})),
	users: Array.from({ length: 200 }, (_, at) => ({
		name: `user-${at}`,
		groups: [`group-${at % 60}`]
	})),
	s3: { buckets: Array.from({ length: 60 }, (_, at) => ({ name: `bucket-${at}` })) }
});

test('of many there is as much as there is room for, and the rest is counted', () => {
	const { columns } = draw(many, nothing);
	for (const { nodes } of columns) expect(nodes.length).toBeLessThanOrEqual(24);
	expect(columns.map(({ hidden }) => hidden > 0)).toEqual([true, true, true, true]);
});

test('whoever is chosen is drawn, with their whole way', () => {
	const { columns, wires } = draw(many, { ...nothing, chosen: 'user/user-59' });
	const names = columns.flatMap(({ nodes }) => nodes.map(({ label }) => label));
	expect(names).toContain('user-59');
	expect(wires.filter(({ look }) => look === 'on').map(({ to }) => to)).toEqual(
		expect.arrayContaining(['group/group-59', 'arn:aws:iam::111122223333:policy/policy-59'])
	);
});

test('who is in a group is drawn when the group is chosen', () => {
	const { columns } = draw(many, { ...nothing, chosen: 'group/group-59' });
	const lines = columns[0]?.nodes.filter(({ state }) => state === 'on') ?? [];
	expect(lines.map(({ label }) => label)).toEqual(['3 users in group-59']);
});

test('nothing is drawn over another in its column, and no label leaves it', () => {
	for (const { nodes, x, width } of layOut(draw(many, nothing), 900, measure).columns) {
		const heights = nodes.map(({ y }) => y);
		for (const [at, y] of heights.slice(1).entries()) {
			expect(y - (heights[at] ?? 0)).toBeGreaterThanOrEqual(26);
		}
		for (const node of nodes) expect(node.x + node.width).toBeLessThanOrEqual(x + width);
	}
});

test('a saved map has its own colours, and names that are no markup', () => {
	const map = mapWith({ users: [{ name: 'ana' }] });
	const text = svgFile(layOut(draw(map, nothing), 900, measure), 'Tiles & <b>');
	expect(text).toContain('<title>Tiles &amp; &lt;b&gt;</title>');
	expect(text).toContain('>ana<');
	expect(text).not.toMatch(/var\(|class=|style=/);
});
