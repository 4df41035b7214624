#!/usr/bin/env node
import { requireNode } from './require-node.js';

requireNode(24);
await import('../src/cli.ts');
