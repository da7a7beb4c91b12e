import { createRequire } from 'node:module';
import { installClock } from './clock.mjs';

// The clock stands before the package is read, and the package writes a warning for each expression it cannot read.
installClock();
for (const level of ['log', 'warn', 'error', 'info']) console[level] = () => {};

const require = createRequire(import.meta.url);
export const surveyCore = require('survey-core');
require('survey-core/i18n/indonesian');
