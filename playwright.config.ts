import { defineConfig } from '@playwright/test';
import { chromium } from './scripts/chromium.mjs';

const port = Number(process.env.PORT ?? 4199);

export default defineConfig({
	testDir: 'tests/browser',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	workers: 2,
	...(process.env.LEASTWISE_ALL ? {} : { grepInvert: /@long/ }),
	// Generous, because a test of the whole scenario shares two cores with another one.
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	use: {
		actionTimeout: 15_000,
		baseURL: `http://127.0.0.1:${port}`,
		// In every test it would fetch the whole site anew. What is about it allows it.
		serviceWorkers: 'block',
		trace: 'off',
		screenshot: 'only-on-failure'
	},
	projects: [
		{
			name: 'chromium',
			use: {
				// Drawing what moves took a sixth of the time, and colours are judged at rest. The walkthrough has motion.
				contextOptions: { reducedMotion: 'reduce' },
				browserName: 'chromium',
				launchOptions: chromium()
			}
		}
	],
	webServer: {
		command: `node scripts/serve.mjs --port ${port}`,
		url: `http://127.0.0.1:${port}/`,
		stderr: 'pipe'
	}
});
