import { create } from 'qrcode';
import { afterEach, expect, test } from 'vitest';
import { scanScreen } from './scan';

const secret = 'GEZDGNBVGY3TQOJQ'.repeat(4);
const name = 'Amazon%20Web%20Services:root-phone@111122223333';
const uri = `otpauth://totp/${name}?secret=${secret}&issuer=Amazon%20Web%20Services`;

afterEach(() => document.body.replaceChildren());

test('reads the QR code on the screen from its picture', async () => {
	show(drawing(uri));
	expect(await scanScreen()).toEqual({
		ok: true,
		key: { issuer: 'Amazon Web Services', label: 'root-phone@111122223333', secret }
	});
});

test('reads it also where the window is narrow and its pane is hidden', async () => {
	const pane = document.createElement('div');
	pane.hidden = true;
	pane.append(drawing(uri));
	show(pane);
	expect(await scanScreen()).toMatchObject({ ok: true });
});

test('says where the QR code is shown when there is none', async () => {
	expect(await scanScreen()).toEqual({
		ok: false,
		why: expect.stringContaining('Assign MFA device')
	});
});

test('says when the QR code holds something else', async () => {
	show(drawing('https://example.com/'));
	expect(await scanScreen()).toEqual({ ok: false, why: expect.stringContaining('something else') });
});

test('says when the picture cannot be read', async () => {
	show(svg('M0 0h20v20H0z', 41));
	expect(await scanScreen()).toEqual({ ok: false, why: expect.stringContaining('not be read') });
});

function show(element: Element) {
	document.body.append(element);
}

function drawing(text: string): SVGSVGElement {
	const { modules } = create(text);
	const quiet = 4;
	const d = Array.from(modules.data, (dark, at) =>
		dark ? `M${quiet + (at % modules.size)} ${quiet + Math.floor(at / modules.size)}h1v1h-1z` : ''
	).join('');
	return svg(d, modules.size + 2 * quiet);
}

function svg(d: string, size: number): SVGSVGElement {
	const namespace = 'http://www.w3.org/2000/svg';
	const root = document.createElementNS(namespace, 'svg');
	root.setAttribute('viewBox', `0 0 ${size} ${size}`);
	root.dataset.qr = '';
	for (const [fill, shape] of [
		['#fff', `M0 0h${size}v${size}H0z`],
		['#12181b', d]
	]) {
		const path = document.createElementNS(namespace, 'path');
		path.setAttribute('fill', fill ?? '');
		path.setAttribute('d', shape ?? '');
		root.append(path);
	}
	return root;
}
