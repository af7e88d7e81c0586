export type Procedimiento = { nombre: string };
