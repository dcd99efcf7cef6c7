import {a} from './en-a.js';
