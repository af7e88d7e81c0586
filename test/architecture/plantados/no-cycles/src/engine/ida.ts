import { vuelta } from './vuelta.js';

export const ida = () => vuelta();
