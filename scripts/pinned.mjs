/** Runs a file of the project on the pinned Node, for scripts that need an installed workspace and nothing more. */
import './require-node.mjs';
import { runPinned } from './run-pinned.mjs';

runPinned(process.argv.slice(2));
