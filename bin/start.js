import module from 'node:module';
import { requireNode } from './require-node.js';

requireNode(24);
// Types are stripped and modules compiled once, not at every start: that took longer than all else.
module.enableCompileCache();
await import('../src/main.ts');
