import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Reloj } from '../../engine/puertos/reloj.js';
import { Camino, Consulta, Quien } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { claveBusqueda } from './clave-busqueda.js';
import { consultaDeInvitaciones, invitaciones, invitacionHechaDto } from './directorio.dto.js';
import { PersonasService } from './personas.service.js';
import { InvitacionStore } from './invitacion-store.js';
import { presentarInvitacion } from './presentar.js';
import { administraPersonas, alcanceDeDirectorio } from './quien-designa.js';

/** Who invited whom, and what became of it. */
@Controller('api/invitaciones')
export class InvitacionesController {
  constructor(
    @Inject(InvitacionStore) private readonly store: InvitacionStore,
    @Inject(PersonasService) private readonly gente: PersonasService,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  @Get()
  @Operacion({
    id: 'listarInvitaciones',
    grupo: 'Directorio',
    resumen: 'Invitaciones dadas a las personas a mi alcance: pendientes, vencidas, aceptadas',
    respuesta: invitaciones,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @Consulta(consultaDeInvitaciones)
    { limite, cursor, q, estado }: z.infer<typeof consultaDeInvitaciones>,
  ): Promise<z.infer<typeof invitaciones>> {
    if (!administraPersonas(quien)) throw new Problema('SIN_PERMISO');
    const pagina = await this.store.listar(
      alcanceDeDirectorio(quien),
      {
        ...(q === undefined ? {} : { q: claveBusqueda(q) }),
        ...(estado === undefined ? {} : { estado }),
      },
      this.reloj.ahora(),
      { limite, cursor: cursor ?? null },
    );
    return {
      elementos: pagina.elementos.map(presentarInvitacion),
      siguiente: pagina.siguiente,
    };
  }

  @Post(':id/revocacion')
  @Operacion({
    id: 'revocarInvitacion',
    grupo: 'Directorio',
    resumen: 'Que el enlace deje de servir',
    respuesta: invitacionHechaDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'INVITACION_RESUELTA'],
  })
  async revocar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof invitacionHechaDto>> {
    if (!administraPersonas(quien)) throw new Problema('SIN_PERMISO');
    const alcance = alcanceDeDirectorio(quien);
    const ahora = this.reloj.ahora();
    const invitacion = await this.store.find(alcance, id, ahora);
    if (invitacion === null) throw new Problema('NO_ENCONTRADO');
    // Whoever gave it takes it back; otherwise, whoever commands that person.
    if (invitacion.invito?.cuentaId !== quien.cuentaId)
      await this.gente.exigirMando(
        quien,
        await this.gente.getPersona(quien, invitacion.persona.id),
      );
    if (!(await this.store.revocar(id, quien.cuentaId, ahora)))
      throw new Problema('INVITACION_RESUELTA');
    const despues = await this.store.find(alcance, id, ahora);
    return presentarInvitacion(despues ?? invitacion);
  }
}
