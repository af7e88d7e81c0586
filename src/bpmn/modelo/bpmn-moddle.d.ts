/** The part of the parser that is used; it brings types of the elements, none of itself. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(paquetes?: object);
    fromXML(xml: string): Promise<{
      readonly rootElement: object;
      readonly warnings: readonly object[];
      readonly elementsById: { readonly [id: string]: object };
    }>;
    toXML(
      elemento: object,
      opciones?: { readonly format?: boolean },
    ): Promise<{ readonly xml: string }>;
    create(tipo: string, propiedades?: object): object;
  }
}
