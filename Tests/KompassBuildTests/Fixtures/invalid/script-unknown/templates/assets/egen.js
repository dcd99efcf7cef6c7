// å
import {a} from './hita.js';
