import { suiteDeCarga } from './carga.js';

suiteDeCarga('SQLite');
