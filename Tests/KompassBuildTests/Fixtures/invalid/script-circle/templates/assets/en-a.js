import {b} from './en-b.js';
