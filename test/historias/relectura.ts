/** Plays a history through HTTP: each line is looked for among what is offered, tried, recorded, and repeated. */
import { hojaPdf } from '../../src/demo/hoja-pdf.js';
import { PorSubir, SIGNOS, type Leido, type LineaDeHistoria } from './lector.js';
import { exigir, type Cuerpo, type Respuesta, type Visita } from './visita.js';

export class Relectura {
  procesoId = '';
  private subidos = 0;
  private claves = 0;

  constructor(
    private readonly visita: Visita,
    readonly titularId: string,
  ) {}

  /** How the fifteen steps stand afterwards, or what the refusal said. */
  async leer(l: LineaDeHistoria): Promise<string> {
    this.visita.el(l.el);
    if (l.evento === 'abrirProceso') return this.abrir(l);
    const cuerpo = await this.cuerpoDe(l);
    const en = l.sobre['en'];
    const oferta = l.rechazo?.estado === 409 ? null : await this.buscarOferta(l, en);
    const ruta = `/api/procesos/${oferta?.procesoId ?? this.procesoId}/transiciones/${l.evento}`;
    if (l.rechazo !== null) {
      const r = await this.mandar(l.quien, ruta, cuerpo, {});
      const codigos = ((r.cuerpo.incumplidos ?? []) as { codigo: string }[]).map((i) => i.codigo);
      return [r.estado, r.cuerpo.codigo, ...codigos].join(' ');
    }
    const antes = await this.simular(l, oferta, cuerpo);
    const conEtag = { 'if-match': oferta.etag as string };
    const clave = { 'idempotency-key': `${this.procesoId}-${++this.claves}` };
    const hecho = await this.mandar(l.quien, ruta, cuerpo, { ...conEtag, ...clave });
    exigir(hecho, 200);
    const { recibo } = hecho.cuerpo;
    if (recibo.secuencia <= antes) throw new Error(`${l.texto}: nothing was recorded`);
    if (hecho.cabeceras.get('x-minga-hash') !== recibo.hash)
      throw new Error(`${l.texto}: the receipt in the headers is another`);
    // The same request again: the same answer, and not a second fact.
    const otra = await this.mandar(l.quien, ruta, cuerpo, { ...conEtag, ...clave });
    exigir(otra, 200);
    if (otra.cuerpo.recibo.hash !== recibo.hash || otra.cuerpo.recibo.repetida !== true)
      throw new Error(`${l.texto}: a repeated key was not the same command`);
    return tira(await this.situacion(l.quien));
  }

  async situacion(quien: string): Promise<Cuerpo> {
    const r = await this.visita.pedir(quien, 'GET', `/api/procesos/${this.procesoId}`);
    exigir(r, 200);
    return r.cuerpo;
  }

  /** The whole journal, oldest first, page by page. */
  async bitacora(quien: string): Promise<Cuerpo[]> {
    const lineas: Cuerpo[] = [];
    for (let cursor = ''; ;) {
      const r = await this.visita.pedir(
        quien,
        'GET',
        `/api/procesos/${this.procesoId}/bitacora?orden=asc&tecnica=1&limite=40${cursor}`,
      );
      exigir(r, 200);
      lineas.push(...r.cuerpo.elementos);
      if (r.cuerpo.siguiente === null) return lineas;
      cursor = `&cursor=${encodeURIComponent(r.cuerpo.siguiente)}`;
    }
  }

  private async abrir(l: LineaDeHistoria): Promise<string> {
    const r = await this.visita.pedir(
      l.quien,
      'POST',
      '/api/procesos',
      { procedimiento: 'implementacion', titular: this.titularId },
      { 'idempotency-key': `abrir-${this.titularId}` },
    );
    exigir(r, 201);
    this.procesoId = r.cuerpo.id;
    return tira(r.cuerpo);
  }

  private async buscarOferta(l: LineaDeHistoria, en: string | undefined): Promise<Cuerpo> {
    const { ofertas, hijos } = await this.situacion(l.quien);
    const hijo = en === undefined ? undefined : hijos.find((h: Cuerpo) => h.ref === en);
    const oferta = ofertas.find(
      (o: Cuerpo) => o.evento === l.evento && (hijo === undefined || o.procesoId === hijo.id),
    );
    if (oferta === undefined) throw new Error(`${l.texto}: it is not offered`);
    if (oferta.puedo !== (l.rechazo?.estado !== 403))
      throw new Error(`${l.texto}: the offer says otherwise (${oferta.motivoNoPuedo})`);
    return oferta;
  }

  /** What would happen: allowed, and nothing written. The sequence the process is at. */
  private async simular(l: LineaDeHistoria, oferta: Cuerpo, cuerpo: Cuerpo): Promise<number> {
    const { secuencia } = await this.situacion(l.quien);
    const r = await this.visita.pedir(
      l.quien,
      'POST',
      `/api/procesos/${oferta.procesoId}/simulaciones/${l.evento}`,
      cuerpo,
    );
    exigir(r, 200);
    if (r.cuerpo.permitido !== true)
      throw new Error(`${l.texto}: ${JSON.stringify(r.cuerpo.problema)}`);
    if ((await this.situacion(l.quien)).secuencia !== secuencia)
      throw new Error(`${l.texto}: a simulation wrote something`);
    return secuencia;
  }

  private mandar(
    quien: string,
    ruta: string,
    cuerpo: Cuerpo,
    cabeceras: { readonly [nombre: string]: string },
  ): Promise<Respuesta> {
    return this.visita.pedir(quien, 'POST', ruta, cuerpo, cabeceras);
  }

  private async cuerpoDe(l: LineaDeHistoria): Promise<Cuerpo> {
    const datos = await this.resolver(l, l.datos);
    const { actua, modo, ocurrio, sinConstancia } = l.sobre;
    const documento = l.con === null ? undefined : await this.subir(l, l.con);
    return {
      datos,
      ...(modo === undefined ? {} : { modo }),
      ...(ocurrio === undefined ? {} : { ocurridoEn: ocurrio }),
      ...(sinConstancia === undefined
        ? {}
        : { sinConstancia: true, justificaciones: { SIN_CONSTANCIA: sinConstancia } }),
      ...(actua === undefined
        ? {}
        : { actuadoPor: { rol: actua, ...(documento === undefined ? {} : { documento }) } }),
    };
  }

  private async resolver(l: LineaDeHistoria, valor: Leido): Promise<unknown> {
    if (valor instanceof PorSubir) return this.subir(l, valor);
    if (Array.isArray(valor)) return Promise.all(valor.map((v) => this.resolver(l, v)));
    if (typeof valor !== 'object') return valor;
    const resuelto: { [campo: string]: unknown } = {};
    for (const [campo, v] of Object.entries(valor)) resuelto[campo] = await this.resolver(l, v);
    return resuelto;
  }

  private async subir(l: LineaDeHistoria, d: PorSubir): Promise<string> {
    const titulo = `${d.tipos.join(' y ')} n.º ${++this.subidos} — DATO DE DEMOSTRACIÓN`;
    const formulario = new FormData();
    formulario.set(
      'metadatos',
      JSON.stringify({
        titular: this.titularId,
        tipos: d.tipos,
        titulo,
        firmado: d.firmado,
        fechaEmision: l.sobre['ocurrio'] ?? l.el,
        ...(d.numero === null ? {} : { numero: d.numero }),
      }),
    );
    const bytes = new Uint8Array(
      hojaPdf(titulo, [`Documento de una historia de prueba: ${l.texto}`]),
    );
    formulario.set(
      'archivo',
      new Blob([bytes], { type: 'application/pdf' }),
      `${this.subidos}.pdf`,
    );
    const r = await this.visita.pedir(l.quien, 'POST', '/api/documentos', formulario);
    exigir(r, 201);
    return r.cuerpo.id;
  }
}

/** One sign per step. */
export const tira = (situacion: Cuerpo): string =>
  (situacion.pasos as { estado: string }[]).map((p) => SIGNOS[p.estado] ?? '?').join('');
