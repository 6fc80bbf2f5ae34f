/** What sign-in asks for once the password was right: loaded while it is typed. */
export { default as SignInCode } from './SignInCode.svelte';
export { default as SignInResync } from './SignInResync.svelte';
