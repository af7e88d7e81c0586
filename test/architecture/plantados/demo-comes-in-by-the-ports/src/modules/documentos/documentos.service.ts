export class Documentos {}
