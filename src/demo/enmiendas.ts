/**
 * What mending in the open looks like, on the first demonstration governments: a document replaced, one with a public
 * version beside it, one withdrawn from publication, and a correction that waits for somebody to approve it.
 */
import type { Engine } from '../engine/engine.js';
import { leerLinea } from '../engine/linea.js';
import type { Instante } from '../engine/puertos/filas.js';
import type { VersionDeDocumento } from '../modules/documentos/documento-store.js';
import { claveBusqueda } from '../platform/clave-busqueda.js';
import type { Archivero } from './archivero.js';
import type { Gente } from './gente.js';
import { papel } from './guiones/papeles.js';
import { DATO_DE_DEMOSTRACION } from './guion.js';
import { idDe } from './ids-de-demostracion.js';
import type { PuertosDeDemostracion } from './puertos.js';
import { claveDeGad } from './titulares.js';

const GAD = 1;
const NACIONAL = { cuentaId: '', nacional: true, gremios: [], titulares: [], ambitos: [] } as const;
const FICTICIO = `Fundamento ficticio (${DATO_DE_DEMOSTRACION})`;

export class Enmiendas {
  constructor(
    private readonly p: PuertosDeDemostracion,
    private readonly engine: Engine,
    private readonly gente: Gente,
    private readonly archivero: Archivero,
    private readonly raiz: { readonly id: string; readonly titularId: string },
  ) {}

  /** What was written is not written again: a load that was interrupted goes on. */
  async escribir(): Promise<void> {
    await this.reemplazar();
    await this.tapar();
    await this.retirar();
    await this.pedirCorreccion();
  }

  /** The diagnosis came without its signature. */
  private async reemplazar(): Promise<void> {
    const primera = await this.find('diagnostico');
    if (primera === null || primera.version > 1) return;
    const hoja = await this.archivero.guardarSuelta(primera.titulo, [
      'Segunda versión, con la firma de quien la elaboró.',
    ]);
    await this.p.documentos.agregarVersion({
      ...primera,
      ...hoja,
      version: 2,
      nombre: 'diagnostico-v2.pdf',
      firmado: true,
      aprobado: true,
      motivo: `La primera versión se subió sin firma (${DATO_DE_DEMOSTRACION}).`,
      subidoPor: this.quien('delegado'),
      subidoEn: this.ahora,
    });
  }

  /** The register of actors names people: the public sees it covered. */
  private async tapar(): Promise<void> {
    const original = await this.find('registro_actores');
    if (original === null || (await this.p.publicidad.publicas(original.id)).length > 0) return;
    const titulo = `Registro de actores clave, versión pública — ${DATO_DE_DEMOSTRACION}`;
    const tapado = 'Nombres, teléfonos y correos de las personas de contacto.';
    await this.p.publicidad.agregarPublica(
      {
        ...(await this.archivero.guardarSuelta(titulo, [
          'Organizaciones por sector. Los datos de las personas de contacto están tapados.',
        ])),
        id: original.id,
        version: original.version,
        titulo,
        tapado,
        claveBusqueda: claveBusqueda(titulo),
        nombre: 'registro-actores-publico.pdf',
        mime: 'application/pdf',
        subidoPor: this.quien('pocl'),
        subidoEn: this.ahora,
        retiro: null,
      },
      this.suceso(original.id, 'versionPublica', tapado, { version: original.version }),
    );
  }

  /** A sheet that should not have been published. */
  private async retirar(): Promise<void> {
    const pedido = papel(`GAD Demostración ${GAD}`, '2025-06', {
      clave: 'asistencia-publicada',
      tipos: ['publicacion'],
      titulo: 'Constancia de publicación con la lista de asistencia',
      texto: ['Lista de asistencia ficticia: Persona Ficticia 801, Persona Ficticia 802.'],
    });
    const titular = claveDeGad(GAD);
    await this.archivero.guardarBytes([{ titular, papel: pedido }]);
    const id = await this.archivero.escribir(
      titular,
      this.raiz.titularId,
      pedido,
      this.quien('pocl'),
    );
    const retiro = {
      clase: 'oculto',
      fundamento: FICTICIO,
      autoridad: `Autoridad del GAD Demostración ${GAD}`,
      motivo: 'La constancia llevaba la lista de asistencia, que nunca es pública.',
    } as const;
    await this.p.publicidad.retirar(
      id,
      { original: true, publica: true },
      { ...retiro, por: this.quien('autoridad'), en: this.ahora },
      this.suceso(id, 'retiro', retiro.motivo, {
        clase: retiro.clase,
        alcance: 'todo',
        fundamento: retiro.fundamento,
        autoridad: retiro.autoridad,
      }),
    );
  }

  /** The POCL saw that the channel was another; it was the POC who wrote it down, long ago. */
  private async pedirCorreccion(): Promise<void> {
    const id = idDe('correccion', `${claveDeGad(GAD)}/canal`);
    if ((await this.p.correcciones.find(NACIONAL, id)) !== null) return;
    const lineas = await this.p.procesos.leer(
      {
        raizId: this.raiz.id,
        nueva: false,
        titularId: this.raiz.titularId,
        procesoId: null,
        cuentaId: null,
        fecha: '2025-01-01',
        idempotencia: null,
      },
      (vista) => vista.lector.lineas(this.raiz.id, 1),
    );
    const linea = lineas.map(leerLinea).find((l) => l.evento === 'informarGrupoNucleo');
    if (linea === undefined) return;
    const datos = { canal: 'quipux' };
    const motivo = `La comunicación salió por Quipux, según su número (${DATO_DE_DEMOSTRACION}).`;
    const { cambios } = await this.engine.rectificar({
      principal: { cuentaId: this.quien('pocl') },
      idempotencia: null,
      raizId: this.raiz.id,
      clase: 'rectificarHecho',
      secuencia: linea.secuencia,
      cambios: { datos },
      motivo,
      previa: true,
    });
    await this.p.correcciones.crear({
      id,
      raizId: this.raiz.id,
      titularId: this.raiz.titularId,
      secuencia: linea.secuencia,
      procesoId: linea.proceso,
      procedimiento: linea.procedimiento,
      evento: linea.evento,
      paso: linea.paso,
      clase: 'rectificarHecho',
      cambios: { datos, aLaVista: cambios },
      motivo,
      documentoId: null,
      estado: 'pendiente',
      pedidaPor: this.quien('pocl'),
      pedidaComo: 'pocl',
      pedidaEn: this.ahora,
      resueltaPor: null,
      resueltaComo: null,
      resueltaEn: null,
      respuesta: null,
      asiento: null,
    });
  }

  private find(clave: string): Promise<VersionDeDocumento | null> {
    return this.p.documentos.find(NACIONAL, idDe('documento', `${claveDeGad(GAD)}/${clave}`));
  }

  private suceso(
    documentoId: string,
    clase: 'versionPublica' | 'retiro',
    motivo: string,
    detalle: Readonly<Record<string, string | number>>,
  ) {
    return {
      id: idDe('suceso', `${documentoId}/${clase}`),
      documentoId,
      clase,
      detalle,
      motivo,
      por: this.quien(clase === 'retiro' ? 'autoridad' : 'pocl'),
      en: this.ahora,
    };
  }

  private quien(rol: 'autoridad' | 'pocl' | 'delegado'): string {
    return this.gente.get(`${rol}:${GAD}`).cuentaId;
  }

  private get ahora(): Instante {
    return this.p.reloj.ahora();
  }
}
