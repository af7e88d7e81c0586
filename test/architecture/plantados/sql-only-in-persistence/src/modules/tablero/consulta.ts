import { DataSource } from 'typeorm';

export const consulta = DataSource;
