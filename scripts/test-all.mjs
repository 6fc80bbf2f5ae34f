// `npm run test:all`: `npm test`, and what takes long besides.
process.env.LEASTWISE_ALL = 'yes';
await import('./test.mjs');
