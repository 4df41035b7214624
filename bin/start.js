import { requireNode } from './require-node.js';

requireNode(24);
await import('../src/main.ts');
