export * from './callers';
export * from './conditions';
export * from './principals';
