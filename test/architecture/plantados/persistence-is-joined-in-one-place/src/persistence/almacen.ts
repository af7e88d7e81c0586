export class Almacen {}
