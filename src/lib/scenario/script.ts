import '../account/perform/everything';
import './check/everything';

/*
 * For who has time to load all that a script may call. A page that brings a script loads what it calls
 * itself: a chunk that waits for all services may be one that they wait for.
 */

export { playScript, scriptAttempt } from './play-script';
export { ScriptFault } from './script-call';
