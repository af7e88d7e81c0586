export type Rol = 'poc';
