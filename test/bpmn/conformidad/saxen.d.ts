declare module 'saxen' {
  export class Parser {
    on(
      que: 'openTag',
      hacer: (
        nombre: string,
        atributos: () => { readonly [nombre: string]: string },
        decodificar: (t: string) => string,
      ) => void,
    ): this;
    on(que: 'text', hacer: (texto: string, decodificar: (t: string) => string) => void): this;
    on(que: 'cdata', hacer: (texto: string) => void): this;
    on(que: 'closeTag', hacer: (nombre: string) => void): this;
    parse(xml: string): this;
  }
}
