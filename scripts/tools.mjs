import { installDebian } from './debian.mjs';
import { installed } from './run.mjs';

/** Programs that stand in for a phone in the test of the QR code, with their Debian packages. */
const tools = { zbarimg: 'zbar-tools', oathtool: 'oathtool' };

/**
 * Sees to it that they are there. Without them that one test is skipped, except in CI.
 * @returns {Promise<boolean>}
 */
export async function readyTools() {
	if (missing().length > 0) await installDebian(...missing().map(([, name]) => name));
	if (missing().length === 0) return true;

	const names = missing().map(([program]) => program);
	console.log(
		`Not installed: ${names.join(', ')}. ` +
			(process.env.CI ? 'CI needs them.' : 'The test that scans the QR code will be skipped.')
	);
	return !process.env.CI;
}

function missing() {
	return Object.entries(tools).filter(([program]) => !installed(program));
}
