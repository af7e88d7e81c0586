export class DocumentoStore {}
