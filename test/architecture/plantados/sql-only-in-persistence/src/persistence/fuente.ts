import { DataSource } from 'typeorm';

export const fuente = DataSource;
